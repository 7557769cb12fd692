import ArgumentParser
import Desks
import Courses
import Evaluation
import Foundation
import PolicyPacks
import Practice
import PracticeTerminal
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
  @Option(help: "With --due: text or json.") var format = Format.text

  func validate() throws {
    guard format == .text || due else { throw ValidationError("--format json goes with --due") }
    guard !due || exercise == nil else { throw ValidationError("--due takes no exercise") }
  }

  func run() async throws {
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
      return try DueReport(offers, shelf, language: language).write(format)
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
      let answered = try await desk.newsCount()
      if answered > 0 {
        StandardError.write(
          "a practitioner answered or judged (\(answered.of("answer"))): dryrun mentor answers\n")
      }
      return await PracticeRun(desk: desk, isPlain: plain).run(session, named)
    }
  }
}

/// The language of a session: of what courses say, and of the words around it.
enum SessionLanguage {
  static func choose(_ wanted: String?, for pack: PolicyPack) -> String {
    let language = Language.choose(wanted, for: pack)
    return SessionWords.languages.contains(language) ? language : "en"
  }
}
