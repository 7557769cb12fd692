import ArgumentParser
import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Storage

/// `dryrun plan snooze`, which keeps something from being offered for a while.
struct PlanSnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Do not offer practice for a plan or a skill for a while.",
    discussion: """
      dryrun plan snooze xkcd1234 --for 3d
      dryrun plan snooze harbourline/claims/redaction --for 2h

      The plan stays when it is.
      """)

  @Argument(help: "A plan, or the start of its name; or a skill, as 'dryrun me' names it.")
  var target: String
  @Option(name: .customLong("for"), help: "For how long, such as 2h, 3d or 1w; 0 ends it.")
  var length = "1d"
  @OptionGroup var data: DataOptions

  func run() throws {
    let now = Date.now
    let until = now + (try PlanSnoozeCommand.seconds(length))
    let store = try data.presentStore()
    let person = try Account.person()
    let target = try target(of: person, in: store)
    try DataFailure.translated {
      try store.practice.snooze(Snooze(person: person, target: target, until: until), at: now)
    }
    try StandardOutput.shared.write(
      until > now ? "not offered until \(Moment.text(until))\n" : "offered again from now on\n")
  }

  private func target(
    of person: PersonID, in store: Store
  ) throws(CommandError) -> Snooze.Target {
    guard target.contains("/") else {
      return .plan(try PlanLookup.find(target, of: person, in: store).id)
    }
    guard let path = SkillPath(target) else {
      throw CommandError("a skill is named as 'dryrun me' does: PACK/COURSE/SKILL")
    }
    return .skill(path)
  }

  private static func seconds(_ text: String) throws(CommandError) -> TimeInterval {
    if text == "0" { return 0 }
    let units: [Character: Double] = ["h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
      (1...1000).contains(number)
    else { throw CommandError("'\(text)' is no length of time; write one such as 2h, 3d or 1w") }
    return Double(number) * unit
  }
}
