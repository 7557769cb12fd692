import ArgumentParser
import Desks
import Courses
import Evaluation
import Foundation
import PolicyPacks
import Practice
import PracticeTerminal
import RemoteDesks
import Storage
import Terminal

/// `dryrun practice`: what is due, one exercise at a time.
struct PracticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Practise what is due, on the organisation's own cases.",
    discussion: """
      dryrun practice                            what is due, one exercise at a time
      dryrun practice redact-claim               this exercise, at once
      dryrun practice --anchor task:claims       what belongs to this work
      dryrun practice --due                      the list alone

      Answers are graded at once, by the engine that checks real drafts. On a terminal it fills the screen; \
      with --plain, in a pipe, or where TERM is dumb, it asks one thing after the other on lines. Kept are \
      the answers that are handed in, for oneself; 'dryrun me' shows and deletes them.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "An exercise, as NAME or COURSE/NAME.") var exercise: String?
  @Flag(help: "Show what is due, and end.") var due = false
  @Option(help: "Only what belongs to this work: task:NAME or tool:NAME.") var anchor: String?
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The language, such as de.") var lang: String?
  @Flag(help: "One thing after the other on lines, without boxes and colour.") var plain = false
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions
  @Option(help: "With --due: text or json.") var format = Format.text

  func validate() throws {
    guard format == .text || due else { throw ValidationError("--format json goes with --due") }
    guard !due || exercise == nil else { throw ValidationError("--due takes no exercise") }
  }

  func run() async throws {
    if let server = try server.server(policy, data) { return try await run(on: server) }
    let engine = try policy.engine()
    let shelf = try CourseShelf(policy, engine.pack)
    let anchor = try anchor.map { try shelf.anchor($0) }
    let language = SessionLanguage.choose(lang, for: engine.pack)
    let person = try Account.person()
    if due {
      let learner = try DataFailure.translated {
        try data.existingStore()?.practice.learner(person) ?? Learner()
      }
      let offers = SessionOffers(shelf, learner, language: language, anchor: anchor, at: .now)
      return try DueReport(offers.all, language: language).write(format)
    }
    let start = try exercise.map { try shelf.exercise($0) }
    let store = try data.store()
    throw try await policy.asking(for: engine) { plugins in
      let desk = LearnerDesk(
        store: store, person: person, shelf: shelf, engine: engine, plugins: plugins,
        language: language, anchor: anchor)
      let session = try await desk.session(folder: try data.folder(), asks: PracticeRun.isAsking)
      var named: SessionOffer?
      if let start { named = try await desk.offer(of: start.course, start.exercise) }
      PracticeCommand.tell(try await desk.newsCount())
      return await PracticeRun(answer: { await desk.answer($0) }, isPlain: plain)
        .run(session, named)
    }
  }

  /// Practises at a desk on a server: neither courses nor solutions are on this machine.
  private func run(on server: ServerConnection) async throws {
    let language = SessionLanguage.choose(lang, among: try await server.me().languages)
    let opening = PracticeOpening(
      exercise: exercise, anchor: anchor, language: language,
      asks: !due && PracticeRun.isAsking)
    let (desk, opened) = try await RemoteLearnerDesk.open(opening, on: server)
    if due { return try DueReport(opened.offers, language: language).write(format) }
    PracticeCommand.tell(opened.news)
    let session = PracticeSession(
      offers: opened.offers, welcome: opened.welcome, language: language)
    throw await PracticeRun(answer: { await desk.answer($0) }, isPlain: plain)
      .run(session, opened.named)
  }

  private static func tell(_ news: Int) {
    guard news > 0 else { return }
    StandardError.write(
      "a practitioner answered or judged (\(news.of("answer"))): dryrun mentor answers\n")
  }
}

/// The language of a session: of what courses say, and of the words around it.
enum SessionLanguage {
  static func choose(_ wanted: String?, for pack: PolicyPack) -> String {
    choose(wanted, among: pack.languages)
  }

  /// The same for a pack of which only the languages are known.
  static func choose(_ wanted: String?, among languages: [String]) -> String {
    let language = Language.choose(wanted, among: languages)
    return SessionWords.languages.contains(language) ? language : "en"
  }
}
