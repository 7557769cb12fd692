import Detection
import Diagnostics
import PolicyPacks

/// What a kind of exercise makes of its keys: a way to answer, and the checks that it has by itself.
struct KindTemplate: Sendable {
  /// How one answers.
  enum Answer: Sendable {
    case write, redact, judge, choose
  }

  let kind: Exercise.Kind
  /// Keys that it has beside those of all kinds.
  let ownKeys: Set<String>
  /// Those of them that must be there.
  let required: @Sendable (KindSettings) -> [String]
  /// Whether there must be a tool, the exercise's own or the pack's default.
  var needsTool: @Sendable (KindSettings) -> Bool = { _ in false }
  let answer: @Sendable (KindSettings) -> Answer
  /// Whether there must be answers that fail, where one answers with a text.
  var needsWrong = true
  let form: @Sendable (KindInput) -> AnswerForm?
  let checks: @Sendable (KindInput) -> [ExerciseCheck]

  /// The eight of them.
  static let all: [Exercise.Kind: KindTemplate] = Dictionary(
    uniqueKeysWithValues: [
      draftAPrompt, redactThis, chooseTheRightTool, judgeThisOutput, fixTheFormat,
      routeForApproval, whenNotToUseAI, explainBack,
    ].map { ($0.kind, $0) })

  /// Keys that only some kinds have.
  static let allOwnKeys = Set(all.values.flatMap(\.ownKeys))

  /// The kinds that have a key.
  static func kinds(with key: String) -> [String] {
    Exercise.Kind.allCases.filter { all[$0]?.ownKeys.contains(key) == true }.map(\.rawValue)
  }
}

/// What a kind makes its form and its checks of, in one language.
struct KindInput {
  var settings: KindSettings
  var texts: EditionTexts
  var words: KindWords
  /// Where the exercise stands, for what has no place of its own.
  var location: Location

  /// A sentence of the engine's own, for a question.
  func sentence(_ text: String, at location: Location? = nil) -> Template {
    Template(text, at: location ?? self.location)
  }
}

extension ExerciseCheck {
  /// A check that a kind has by itself.
  init(_ what: What, need percent: Int = 100) {
    self.init(
      id: CheckID(what.name), what: what, weight: 1, needPercent: percent, because: nil, hints: [])
  }
}

extension ExerciseCheck.What {
  /// How one answers where this can be checked.
  var answers: Set<KindTemplate.Answer> {
    switch self {
    case .verdict, .without, .keeps, .never, .matches, .words, .format, .grounded: [.write]
    case .leaks, .useful: [.redact]
    case .errors, .types: [.judge]
    case .answers: [.judge, .choose]
    }
  }
}
