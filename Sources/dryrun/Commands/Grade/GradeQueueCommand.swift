import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Grading
import PolicyPacks
import Practice

/// `dryrun grade queue`, which shows what waits for people.
struct GradeQueueCommand: ParsableCommand {
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

  func run() throws {
    let office = try GradingOffice(courses, data)
    // A key that was named has to be somebody's; without one, everything is shown.
    let named = signing.key == nil ? try? office.grader(signing) : try office.grader(signing)
    let grader = all ? nil : named?.person.id
    let queue = try office.queue(for: grader)
    for work in queue {
      try StandardOutput.shared.write(QueueText.line(work, at: .now))
    }
    if queue.isEmpty {
      let others = try office.queue(for: nil).count
      StandardError.write(
        "nothing waits\(grader.map { " for \($0)" } ?? "")"
          + (others > 0 ? "; \(others.of("attempt")) for others: --all" : "") + "\n")
    }
    for line in QueueText.waits(try office.works()) { StandardError.write(line + "\n") }
  }
}

/// What waits, as people read it on a terminal.
enum QueueText {
  /// A line such as `4f1c0a2b  due 2026-11-27 09:00  question  claims/redact-claim  Why is …?`.
  static func line(_ work: GradedWork, at now: Date) -> String {
    guard let waiting = work.grading.waiting else { return "" }
    let due = (waiting.due < now ? "late " : "due ") + Moment.text(waiting.due)
    let holder = work.grading.holder(at: now).map { " (taken by \($0))" } ?? ""
    return [
      work.alias, due.padded(to: 21), name(of: waiting).padded(to: 13),
      "\(work.attempt.pin.course)/\(work.attempt.pin.exercise)\(holder)",
      Excerpt.visible(String(waiting.text.prefix(60))),
    ].joined(separator: "  ").trimmedEnd + "\n"
  }

  static func name(of waiting: GradingCase.Waiting) -> String {
    SheetWords.english.name(of: waiting)
  }

  /// How long things waited lately, for practice and for appeals.
  static func waits(_ works: [GradedWork]) -> [String] {
    AnsweringTimes.of(works).map { waits in
      let name = waits.isAppeal ? "appeals" : "questions and judgements"
      guard let times = waits.times else {
        return "\(name): too few were answered yet to say how long it takes "
          + "(\(waits.count) of \(WaitingTimes.least))"
      }
      return "\(name): half were answered within \(span(times.median)), nine in ten within "
        + "\(span(times.ninth)) (the last \(times.count))"
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
