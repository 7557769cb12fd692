import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Grading
import PolicyPacks
import Practice
import RemoteDesks

/// `dryrun grade queue`, which shows what waits for people.
struct GradeQueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what waits for people, the earliest due first.",
    discussion: """
      Whose an answer is, is not shown. With a key that the roster knows, only what its holder may judge; \
      with --all, everything that waits.
      """)

  @Flag(help: "Everything that waits, whoever may judge it.") var all = false
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let queue = try await queue()
    for work in queue.items {
      try StandardOutput.shared.write(QueueText.line(work, at: .now))
    }
    if queue.items.isEmpty {
      StandardError.write(
        "nothing waits\(queue.grader.map { " for \($0)" } ?? "")"
          + (queue.all > 0 ? "; \(queue.all.of("attempt")) for others: --all" : "") + "\n")
    }
    for line in QueueText.waits(queue.waits) { StandardError.write(line + "\n") }
  }

  private func queue() async throws -> QueueReport {
    if let server = try server.server(courses.policy, data, signing) {
      return try await server.queue(all: all)
    }
    let office = try GradingOffice(courses, data)
    // A key that was named has to be somebody's; without one, everything is shown.
    let named = signing.key == nil ? try? office.grader(signing) : try office.grader(signing)
    return try QueueReport(office, for: all ? nil : named?.person.id)
  }
}

/// What waits, as people read it on a terminal.
enum QueueText {
  /// A line such as `4f1c0a2b  due 2026-11-27 09:00  question  claims/redact-claim  Why is …?`.
  static func line(_ work: WaitingWork, at now: Date) -> String {
    let due = (work.due < now ? "late " : "due ") + Moment.text(work.due)
    let holder = work.holder.map { " (taken by \($0))" } ?? ""
    return [
      work.alias, due.padded(to: 21), work.kind.padded(to: 13),
      Excerpt.visible("\(work.course)/\(work.exercise)\(holder)"),
      Excerpt.visible(String(work.text.prefix(60))),
    ].joined(separator: "  ").trimmedEnd + "\n"
  }

  /// The same for an attempt; empty if it waits for nobody.
  static func line(_ work: GradedWork, at now: Date) -> String {
    WaitingWork(work, at: now).map { line($0, at: now) } ?? ""
  }

  /// How long things waited lately, for practice and for appeals.
  static func waits(_ works: [GradedWork]) -> [String] { waits(WaitReport.all(works)) }

  static func waits(_ reports: [WaitReport]) -> [String] {
    reports.map { report in
      let name = report.isAppeals ? "appeals" : "questions and judgements"
      guard let median = report.median, let ninth = report.ninth else {
        return "\(name): too few were answered yet to say how long it takes "
          + "(\(report.count) of \(WaitingTimes.least))"
      }
      return "\(name): half were answered within \(span(median)), nine in ten within "
        + "\(span(ninth)) (the last \(report.count))"
    }
  }

  private static func span(_ seconds: TimeInterval) -> String {
    let hours = seconds / 3600
    if hours < 1 { return "\(max(1, Int((seconds / 60).rounded(.up)))) min" }
    return hours < 48 ? "\(Int(hours.rounded(.up))) h" : "\(Int((hours / 24).rounded(.up))) days"
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
