import Courses
import Evaluation
import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// `dryrun mentor comment`: comments that fit every answer which fails in the same way.
struct MentorCommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Comments for all answers that fail in the same way; a second person approves them.",
    subcommands: [
      CommentAddCommand.self, CommentListCommand.self, CommentApproveCommand.self,
      CommentWithdrawCommand.self,
    ])
}

/// `dryrun mentor comment add`.
struct CommentAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write a comment for all answers that fail as this one does.",
    discussion: """
      Graders are offered it at once. Learners are shown it with such an answer once somebody else has \
      approved it, until the exercise, the rules or the engine change.
      """)

  @Argument(help: "An attempt that fails in this way, or the start of its name.") var attempt:
    String
  @Argument(help: "What is to be said about such answers.") var text: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let work = try office.work(attempt)
    guard let pattern = AnswerPattern(of: work.attempt) else {
      throw CommandError("nothing fails in that answer, so there are no others that fail like it")
    }
    let comment = SharedComment(
      id: .drawn(), about: pattern, text: text, by: signer.person.id, made: .now)
    try DataFailure.translated { try office.store.grading.add(comment) }
    try StandardOutput.shared.write(
      "kept as \(comment.id) for answers that fail at \(pattern.failedText); somebody else can approve "
        + "it: dryrun mentor comment approve \(comment.id)\n")
  }
}

/// `dryrun mentor comment list`.
struct CommentListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List comments, and whether learners are shown them.")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let pack = try policy.engine().pack
    let comments = try DataFailure.translated {
      try data.existingStore()?.grading.comments(of: pack.id) ?? []
    }
    for comment in comments {
      let state =
        comment.isWithdrawn
        ? "taken back"
        : comment.about.rulesDigest != pack.rulesDigest
          ? "written for earlier rules"
          : comment.approvedBy.map { "shown, approved by \($0)" } ?? "a draft"
      try StandardOutput.shared.write(
        "\(comment.id)  \(comment.about.course)/\(comment.about.exercise) failing at "
          + "\(comment.about.failedText), by \(comment.by), \(state)\n"
          + "    \(Excerpt.visible(comment.text))\n")
    }
    if comments.isEmpty { StandardError.write("there are no comments yet\n") }
  }
}

/// `dryrun mentor comment approve`.
struct CommentApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve somebody else's comment, so that learners are shown it.")

  @Argument(help: "The comment; see: dryrun mentor comment list") var comment: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    try GradingFailure.translated {
      _ = try office.store.grading.approve(
        SharedCommentID(comment), by: signer.person.id, at: .now)
    }
    try StandardOutput.shared.write("approved; learners are shown it from now on\n")
  }
}

/// `dryrun mentor comment withdraw`.
struct CommentWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a comment back; learners and graders are no longer shown it.")

  @Argument(help: "The comment; see: dryrun mentor comment list") var comment: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let office = try GradingOffice(courses, data)
    _ = try office.grader(signing)
    try DataFailure.translated {
      _ = try office.store.grading.withdraw(SharedCommentID(comment), at: .now)
    }
    try StandardOutput.shared.write("taken back\n")
  }
}

extension AnswerPattern {
  /// The checks that fail, in words.
  var failedText: String { failed.map(\.description).joined(separator: ", ") }
}
