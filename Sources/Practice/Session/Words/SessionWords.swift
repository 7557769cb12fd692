public import Courses
import Detection

/// The words around an exercise, in the languages that Dryrun speaks.
///
/// Feedback speaks of the text; what packs and courses say is in their own words.
public struct SessionWords: Sendable {
  /// Something that can be done: its word, and the letter for it; Enter where there is none.
  public struct Choice: Sendable, Hashable {
    /// In a word or two.
    public let words: String
    /// The letter.
    public let key: Character?

    init(_ words: String, _ key: Character? = nil) { (self.words, self.key) = (words, key) }
  }

  var practice, welcome, realChecks, consentQuestion, summary: String
  var practised, comesAgain, nothingDue, nothingDueLong, noExercises: String
  var lastTime, theCase, allRight, sureQuestion, notSaid, leavingQuestion, nothingToAnswer,
    unaided: String
  var passedWord, notYet, mentor, revealQuestion, solution, afterReveal: String
  /// Labels of a remark and of what was right.
  public var why, how, right: String
  var start, notNow, yes, no, close, finish, goOn, handIn, back, list, lesson, stay: Choice
  var leaveToList, again, hint, giveUp, fresh, freshNow, showIt: Choice
  var backToAnswer, backToTry, backToExercise, ask, send: Choice
  var practitionerSays, askExplained, atPresent: String
  var asked: @Sendable (_ due: String) -> String
  /// Where to find what comes back, and what is kept.
  var answersAre, keptIs: @Sendable (SessionPlace) -> String
  /// How sure one can be: the value, the words, the share.
  var confidences: [(Double, String, String)]
  var kinds: [Exercise.Kind: String]
  var checks: [String: String]
  var kept: @Sendable (_ folder: String) -> [String]
  var exercises, minutes, passed, inDays: @Sendable (Int) -> String
  var reason: @Sendable (SessionOffer.Reason) -> String
  var end: @Sendable (PractisedExercise.End) -> String
  var lack: @Sendable (SessionLack) -> String
  var refused: @Sendable (SessionHint) -> String
  var hintTitle: @Sendable (HintLevel) -> String
  var markRequest: @Sendable (Passage) -> String
  var detection: @Sendable (DetectionCounts) -> [String]
  var busy: @Sendable (SessionRequest) -> String

  /// The languages that there are words in.
  public static let languages: Set<String> = ["en", "de"]

  /// The words in a language; in English where there are none.
  public static func inLanguage(_ language: String) -> SessionWords {
    language == "de" ? german : english
  }

  /// What people call a kind of exercise.
  public func kind(_ kind: Exercise.Kind) -> String { kinds[kind] ?? kind.rawValue }

  /// How long an exercise takes and why it is offered.
  public func line(_ offer: SessionOffer) -> String {
    "\(minutes(offer.minutes)) · \(reason(offer.reason))"
  }

  /// That there is nothing to do, as a sentence.
  public var nothingIsDue: String { nothingDueLong }

  /// What a check found in order, in a few words; its name where the author gave it one.
  func check(_ id: CheckID) -> String { checks[id.description] ?? id.description }

  func score(_ value: Double) -> String { "\(Int((value * 100).rounded(.down))) %" }
}
