import Storage
import Approvals
import ArgumentParser
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice

/// `dryrun appeals open`.
struct AppealOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Say why a grade of yours is wrong; somebody else looks at it.")

  @Argument(help: "Why the grade is wrong.") var reason: String
  @OptionGroup var own: OwnAttemptOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.presentStore()
    let work = try own.work(of: person, in: store)
    let (appealed, due) = try AnswersDesk(store: store, person: person)
      .appeal(work, because: reason)
    try StandardOutput.shared.write(
      "appealed; somebody who has not judged it decides by \(Moment.text(due)). "
        + "See: dryrun mentor answers\n" + WhoMayAnswer.warning(appealed, courses, data))
  }
}

/// `dryrun appeals withdraw`.
struct AppealWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an appeal back, before somebody takes it up.")

  @OptionGroup var own: OwnAttemptOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.presentStore()
    let work = try own.work(of: person, in: store)
    guard work.grading.waiting?.round == .appeal else {
      throw CommandError("no appeal waits there")
    }
    try AnswersDesk(store: store, person: person).withdraw(work)
    try StandardOutput.shared.write("taken back\n")
  }
}

/// `dryrun appeals list`.
struct AppealListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List appeals that wait; with --all, all.")

  @Flag(help: "Also those that were decided.") var all = false
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let now = Date.now
    let appealed = try office.works().filter { !$0.grading.appeals.isEmpty }
    let waiting = appealed.filter { $0.grading.waiting?.round == .appeal }
    for work in waiting.sorted(by: { $0.due < $1.due }) {
      try StandardOutput.shared.write(QueueText.line(work, at: now))
    }
    for work in appealed where all {
      for (at, by, act) in work.grading.decidedAppeals {
        try StandardOutput.shared.write(
          "\(work.alias)  \(act) by \(by), \(Moment.text(at))  "
            + "\(work.attempt.pin.course)/\(work.attempt.pin.exercise)\n")
      }
    }
    if waiting.isEmpty { StandardError.write("no appeal waits\n") }
    for line in QueueText.waits(try office.works()) where line.hasPrefix("appeals") {
      StandardError.write(line + "\n")
    }
  }
}

extension GradedWork {
  fileprivate var due: Date { grading.waiting?.due ?? .distantFuture }
}

extension GradingCase {
  /// The appeals that there were.
  fileprivate var appeals: [CaseEvent] {
    events.filter { event in
      if case .opened(.appeal, _, _, _) = event.act { true } else { false }
    }
  }

  /// How appeals ended: when, by whom, and how.
  fileprivate var decidedAppeals: [(Date, String, String)] {
    events.compactMap { event in
      switch event.act {
      case .upheld, .changed: (event.at, event.by?.description ?? "", event.act.name)
      default: nil
      }
    }
  }
}

/// `dryrun appeals uphold`.
struct AppealUpholdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uphold", abstract: "Let the grade stand, and say why.")

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @Option(help: "Why it stands; the learner reads it.") var reason: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let taken = try office.claim(try office.work(attempt), by: signer)
    _ = try office.act(.upheld(reason), on: taken, by: signer)
    try StandardOutput.shared.write("the grade stands; the reason reaches the learner\n")
  }
}

/// `dryrun appeals change`.
struct AppealChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Set another grade, and say why in the comment.")

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let work = try office.work(attempt)
    let rubric = judgement.level.isEmpty ? nil : try office.rubric(of: work)
    let assessment = try judgement.assessment(of: work, by: rubric)
    let taken = try office.claim(work, by: signer)
    let after = try office.act(.changed(assessment), on: taken, by: signer, rubric)
    try StandardOutput.shared.write(JudgementText.told(after, by: signer.person.id))
  }
}
