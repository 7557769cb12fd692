import Diagnostics
import PolicyPacks

/// The texts of an exercise in one language, each `nil` where the file does not say it.
struct EditionTexts: Sendable {
  var title: String?
  var situation: Template?
  var text: Template?
  var start: Template?
  var sources: [Source]?
  var hides: [Template]?
  var keep: [Template]?
  var facts: [[Template]]?
  var cases: [Template]?
  var questions: [QuestionEntry]?
  var ways: [WayEntry]?
  var output: [SentenceEntry]?
  var checks: [CheckEntry]?
  var hints: HintsEntry?
  var solutions: [Template]?
  var wrong: [WrongEntry]?

  struct TextKeys: Keys {
    let title = Key("title", .text, "What people call it.")
    let situation = Key("case", .template, "The case.")
    let text = Key("text", .template, "The text that it is about.")
    let start = Key("start", .template, "What stands there at first.")
    let sources = Key(
      "sources", Shape.source.list, "What is shown beside the case; answers are held against it.")
    let hides = Key(
      "hides", Shape.template.oneOrMany, "What must be marked beside what the policy stops.")
    let keep = Key("keep", Shape.template.oneOrMany, "What the task needs.")
    let facts = Key(
      "facts", .alternatives, "What must still be there; a list in the list holds alternatives.")
    let cases = Key("cases", Shape.caseText.list(atLeast: 1, atMost: 12), "The texts to judge.")
    let questions = Key(
      "questions", QuestionEntry.shape.list(atMost: 12), "Questions with answers of their own.")
    let ways = Key("ways", WayEntry.all, "Ways to do the work, with minutes and errors.")
    let output = Key(
      "output", SentenceEntry.shape.list(atLeast: 1, atMost: 40),
      "The sentences of an output, each with the errors that it can have.")
    let checks = Key(
      "checks", CheckEntry.shape.list(atMost: 20), "What is checked beside what the kind checks.")
    let hints = Key(
      "hints", HintsEntry.shape, "Up to three texts, each saying more: for all, or by check.")
    let solutions = Key("solutions", Shape.template.oneOrMany, "Answers that must pass.")
    let wrong = Key(
      "wrong", WrongEntry.shape.list, "Answers that must fail, each with the check that says so.")
  }

  /// Each of the keys.
  static let keys = TextKeys().all

  init(_ fields: Fields<TextKeys>) {
    title = fields.title
    situation = fields.situation
    text = fields.text
    start = fields.start
    sources = fields.sources
    hides = fields.hides
    keep = fields.keep
    facts = fields.facts
    cases = fields.cases
    questions = fields.questions
    ways = fields.ways
    output = fields.output
    checks = fields.checks
    hints = fields.hints
    solutions = fields.solutions
    wrong = fields.wrong
  }

  /// Where those of some keys stand that are there.
  static func places<K: Keys>(_ keys: [any AnyKey], in fields: Fields<K>) -> [String: Location] {
    let places = keys.compactMap { key in fields.location(of: key).map { (key.name, $0) } }
    return Dictionary(places) { first, _ in first }
  }
}

/// What `exercises/NAME.LANG.yaml` says: only texts.
struct EditionEntry: Sendable {
  var texts: EditionTexts
  var ownKeys: [String: Location]
  var location: Location

  struct EditionKeys: Keys {
    let texts = EditionTexts.TextKeys()
  }

  static let shape = Shape<EditionEntry>.mapping(EditionKeys(), called: "the exercise") { fields in
    EditionEntry(
      texts: EditionTexts(fields.texts),
      ownKeys: EditionTexts.places(EditionTexts.keys, in: fields),
      location: fields.location)
  }
}

extension Shape where Value == Source {
  private struct SourceKeys: Keys {
    let name = Key.required("name", .text, "What it is called.")
    let text = Key.required("text", .template, "What it says: `'{claim}'`.")
  }

  /// Something shown beside the case.
  fileprivate static var source: Shape {
    .mapping(SourceKeys(), called: "the source") { fields in
      let (name, text) = (fields.name, fields.text)
      guard let name, let text else { return nil }
      return Source(name: name, text: text)
    }
  }
}

extension Shape where Value == Template {
  private struct CaseKeys: Keys {
    let text = Key.required("text", .template, "The text to judge.")
  }

  /// A text to judge, by itself or under `text`.
  fileprivate static var caseText: Shape {
    .either(.template, orMapping: .mapping(CaseKeys(), called: "the case") { $0.text })
  }
}

extension Shape where Value == [[Template]] {
  /// Texts that must be there; a list in the list holds alternatives.
  static var alternatives: Shape { Shape<Template>.template.oneOrMany(atLeast: 1).oneOrMany }
}
