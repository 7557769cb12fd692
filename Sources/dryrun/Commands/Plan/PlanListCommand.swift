import ArgumentParser
import Courses
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage

/// `dryrun plan list`, which shows what is planned.
struct PlanListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what is planned, and when it is next.")

  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.existingStore()
    let plans = try DataFailure.translated { try store?.practice.plans(of: person) ?? [] }
    let snoozes = try DataFailure.translated { try store?.practice.snoozes(of: person) ?? [] }
    for plan in plans {
      try StandardOutput.shared.write(PlanText.line(plan, snoozes, at: .now) + "\n")
    }
    if plans.isEmpty {
      StandardError.write(
        "nothing is planned; what will you do Friday morning? dryrun plan add \"…\" --every friday\n"
      )
    }
  }
}

/// `dryrun plan remove`, which deletes a plan.
struct PlanRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Delete a plan; nothing of it is kept.")

  @Argument(help: "The plan, or the start of its name.") var plan: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.presentStore()
    let plan = try PlanLookup.find(plan, of: try Account.person(), in: store)
    let report = try DataFailure.translated { try store.log.forget(.plan(plan.id), at: .now) }
    let words = report.isWiped ? "" : "; somebody reads the data now, so a trace is left a while"
    try StandardOutput.shared.write("Removed: \(plan.id)\(words)\n")
  }
}

/// Finds one's plan by the start of its name.
enum PlanLookup {
  static func find(
    _ name: String, of person: PersonID, in store: Store
  ) throws(CommandError) -> Plan {
    let all = try DataFailure.translated { try store.practice.plans(of: person) }
    let found = all.filter { $0.id.description.hasPrefix(name) }
    guard let plan = found.first, !name.isEmpty else {
      throw CommandError("there is no plan '\(name)'; see: dryrun plan list")
    }
    guard found.count == 1 else {
      throw CommandError("'\(name)' is the start of \(found.count) plans; give more of it")
    }
    return plan
  }
}

/// Plans as people read them on a terminal.
enum PlanText {
  static func line(_ plan: Plan, _ snoozes: [Snooze], at now: Date) -> String {
    var parts = [
      "\(plan.id)", plan.next(from: now).map { Moment.text($0) } ?? "over            ",
      Excerpt.visible(plan.title),
    ]
    let about = plan.anchors.map(\.description) + [often(plan)].compactMap { $0 }
    if !about.isEmpty { parts.append("(\(about.joined(separator: ", ")))") }
    let snooze = snoozes.first { $0.target == .plan(plan.id) && $0.until > now }
    if let snooze { parts.append("not offered until \(Moment.text(snooze.until))") }
    return parts.joined(separator: "  ")
  }

  private static func often(_ plan: Plan) -> String? {
    switch plan.time {
    case .once: nil
    case .repeating(let recurrence): "\(recurrence.rule), \(recurrence.zone.identifier)"
    }
  }
}
