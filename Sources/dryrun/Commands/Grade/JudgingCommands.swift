import Approvals
import ArgumentParser
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice

/// `dryrun grade judge`, which judges one answer without the screen.
struct GradeJudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Judge one answer, signed with your SSH key.",
    discussion: """
      dryrun grade judge 4f1c0a2b --level framing=1 --level example=2 --comment 'The rule is there …'
      """)

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let work = try office.work(attempt)
    guard work.grading.waiting?.round != .appeal else {
      throw CommandError(
        "this is under appeal; see: dryrun appeals uphold, dryrun appeals change")
    }
    let rubric = try office.rubric(of: work)
    let assessment = try judgement.assessment(of: work, by: rubric)
    let claimed = try GradeJudgeCommand.taken(work, office, signer)
    let after = try office.act(.graded(assessment), on: claimed, by: signer, rubric)
    try StandardOutput.shared.write(JudgementText.told(after, by: signer.person.id))
  }

  /// Whoever judges has taken it; what was taken before and is somebody else's now is judged all the same.
  private static func taken(
    _ work: GradedWork, _ office: GradingOffice, _ signer: Signer
  ) throws -> GradedWork {
    let hadIt = work.grading.events.contains { event in
      if case .claimed = event.act { event.by == signer.person.id } else { false }
    }
    return hadIt ? work : try office.claim(work, by: signer)
  }
}

/// `dryrun grade answer`, which answers a question and leaves the grade as it is.
struct GradeAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer what a learner asked; the grade stays as it is.")

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @Argument(help: "The answer.") var text: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let claimed = try office.claim(try office.work(attempt), by: signer)
    _ = try office.act(.answered(text), on: claimed, by: signer)
    try StandardOutput.shared.write("answered; it reaches the learner with the next practice\n")
  }
}

/// `dryrun grade return`, which gives an attempt back unread.
struct GradeReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Give back what you took; it keeps its place in the queue.")

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    _ = try office.act(.returned, on: try office.work(attempt), by: signer)
    try StandardOutput.shared.write("given back\n")
  }
}

/// `dryrun grade override`, which sets a person's grade beside the one that counts.
struct GradeOverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Set a grade beside the one that counts, with the reason for it.",
    discussion: """
      The engine's grade stays and is shown beside it; nothing automatic replaces what a person decided. \
      Somebody else looks at it once more.
      Reasons: \(OverrideReason.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @Option(help: "Why.", transform: OverrideReasonOption.read) var reason: OverrideReason
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let work = try office.work(attempt)
    let rubric = try office.rubric(of: work)
    let usesRubric = !judgement.level.isEmpty
    let assessment = try judgement.assessment(of: work, by: usesRubric ? rubric : nil)
    let after = try office.act(
      .overridden(assessment, reason), on: work, by: signer, usesRubric ? rubric : nil)
    try StandardOutput.shared.write(JudgementText.told(after, by: signer.person.id))
    if reason == .graderBug { try warnOfBug(after, office) }
  }

  /// Three errors of the engine at one exercise in a month are no accident.
  private func warnOfBug(_ work: GradedWork, _ office: GradingOffice) throws {
    let pin = work.attempt.pin
    let month = Date.now - 30 * 86_400
    let count = try office.works().filter {
      $0.attempt.pin.course == pin.course && $0.attempt.pin.exercise == pin.exercise
    }.count { work in
      work.grading.counting.map { $0.reason == .graderBug && $0.at > month } ?? false
    }
    guard count > 3 else { return }
    StandardError.write(
      "\(count) grades of '\(pin.exercise)' were set right in 30 days because a check was wrong; "
        + "take it out of the course until it is mended\n")
  }
}

/// A reason by its word.
enum OverrideReasonOption {
  static func read(_ text: String) throws -> OverrideReason {
    guard let reason = OverrideReason(rawValue: text) else {
      throw ValidationError(
        "'\(text)' is no reason; there are: "
          + OverrideReason.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return reason
  }
}

/// `dryrun grade unblind`, which says whose an answer is, and writes down that somebody looked.
struct GradeUnblindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unblind",
    abstract: "Say whose an answer is; that somebody looked, and why, is written down.")

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let work = try office.act(.unblinded(reason), on: try office.work(attempt), by: signer)
    let name = office.roster[work.grading.learner]?.name.map { " (\($0))" } ?? ""
    try StandardOutput.shared.write("\(work.grading.learner)\(name)\n")
  }
}
