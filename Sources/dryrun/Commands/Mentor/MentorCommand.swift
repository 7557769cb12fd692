import ArgumentParser
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import RemoteDesks
import Storage

/// `dryrun mentor`, where learners ask practitioners and practitioners help.
struct MentorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor",
    abstract: "Ask a practitioner about an answer; say what tools can do at present.",
    subcommands: [
      MentorAskCommand.self, MentorWithdrawCommand.self, MentorAnswersCommand.self,
      MentorNoteCommand.self, MentorCommentCommand.self,
    ])
}

/// `dryrun mentor ask`, which puts an answer before a practitioner.
struct MentorAskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask a practitioner about an answer that you handed in.",
    discussion: """
      dryrun mentor ask 'Why may the policy number not stay?'

      The answer that was handed in last goes along, or --exercise or --attempt says which. Practitioners see \
      the exercise, the answer and the question, and not whose it is.
      """)

  @Argument(help: "The question.") var question: String
  @OptionGroup var own: OwnAttemptOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.presentStore()
    let work = try own.work(of: person, in: store)
    let (asked, due) = try AnswersDesk(store: store, person: person).ask(question, about: work)
    let pack = work.attempt.pin.pack
    let all = try DataFailure.translated { try store.grading.works(of: pack) }
    try StandardOutput.shared.write(
      "asked about \(work.attempt.pin.course)/\(work.attempt.pin.exercise); an answer is due by "
        + "\(Moment.text(due))\n" + QueueText.waits(all).map { $0 + "\n" }.joined()
        + WhoMayAnswer.warning(asked, courses, data)
        + "take it back within 45 minutes: dryrun mentor withdraw\n")
  }
}

/// `dryrun mentor withdraw`, which takes a question back.
struct MentorWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take back what you asked, within 45 minutes.")

  @OptionGroup var own: OwnAttemptOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.presentStore()
    let named = own.attempt != nil || own.exercise != nil
    let asked = try DataFailure.translated { try store.grading.works(of: person) }.last {
      $0.grading.waiting?.reason == .asked
    }
    guard let work = named ? try own.work(of: person, in: store) : asked else {
      throw CommandError("nothing that you asked waits for an answer")
    }
    try AnswersDesk(store: store, person: person).withdraw(work)
    try StandardOutput.shared.write("taken back\n")
  }
}

/// `dryrun mentor answers`, which shows what came back.
struct MentorAnswersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Show what practitioners answered, and how they judged.")

  @Flag(help: "Also what you saw before.") var all = false
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if let server = try server.server(nil, data) {
      try show(try await server.answers(all: all))
      return try await server.noteAnswersSeen()
    }
    let person = try Account.person()
    guard let store = try data.existingStore() else { return try show([]) }
    let desk = AnswersDesk(store: store, person: person)
    try show(try desk.cameBack(all: all))
    try desk.noteSeen()
  }

  private func show(_ news: [CameBack]) throws {
    for news in news { try StandardOutput.shared.write(AnswerNews(news).text) }
    if news.isEmpty { StandardError.write("nothing came back\n") }
  }
}
