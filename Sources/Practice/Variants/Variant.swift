package import Courses
import Detection
package import PlantedErrors

/// An exercise as one learner is asked it once: what they see, what it was made from, and the key.
///
/// The key never leaves the package: what a learner's machine or page receives is `posed`.
public struct Variant: Sendable, Hashable {
  /// What it was made from.
  public let pin: VariantPin
  /// What the learner sees.
  public let posed: PosedExercise
  /// What is right.
  package let key: VariantKey
}

/// What is right in a variant, filled with its rows.
package struct VariantKey: Sendable, Hashable {
  /// The exercise.
  package var exercise: Exercise
  /// What is checked.
  package var checks: [KeyedCheck]
  /// Which places must go, and which must stay; `nil` where nothing is to be redacted.
  package var redaction: RedactionKey?
  /// What is true of each output, in the order of the passages.
  package var outputs: [OutputKey]
  /// Which answers are right, in the order of the questions.
  package var questions: [QuestionKey]
  /// The author's hints on the whole.
  package var hints: [String]
  /// Texts that pass.
  package var solutions: [String]
  /// Texts that fail, and at which checks.
  package var wrong: [KeyedWrongAnswer]
}

extension VariantKey {
  /// What decides about an answer.
  ///
  /// Solutions, wrong answers and hints are not in it: they may name cells that are not shown.
  package struct Decisive: Sendable, Hashable {
    fileprivate var texts: [[[String]]]
    fileprivate var redaction: RedactionKey?
    fileprivate var outputs: [OutputKey]
    fileprivate var questions: [QuestionKey]
  }

  /// What decides about an answer; two variants that look alike must have the same.
  package var decisive: Decisive {
    Decisive(
      texts: checks.map(\.texts), redaction: redaction, outputs: outputs, questions: questions)
  }
}

/// A check whose texts are filled.
package struct KeyedCheck: Sendable, Hashable {
  /// The check.
  package var check: ExerciseCheck
  /// The texts that must be there, each with its alternatives, or must not.
  package var texts: [[String]]
  /// Why it matters.
  package var because: String?
  /// The author's hints.
  package var hints: [String]

  /// Its name.
  package var id: CheckID { check.id }
}

/// A text that fails at some checks and no others.
package struct KeyedWrongAnswer: Sendable, Hashable {
  /// The text.
  package var text: String
  /// The checks.
  package var fails: [CheckID]
}

/// What must go from a text and what must stay.
package struct RedactionKey: Sendable, Hashable {
  /// A place that must go.
  package struct Gold: Sendable, Hashable {
    /// Where, in UTF-8 bytes.
    package var range: Range<Int>
    /// What is said of it.
    package var remark: Remark
  }

  /// The places that must go, by position, none touching another.
  package var gold: [Gold]
  /// What must stay, each with all places at which it stands.
  package var keep: [[Range<Int>]]
}

/// What is true of one output.
package struct OutputKey: Sendable, Hashable {
  /// A sentence of it.
  package struct Segment: Sendable, Hashable {
    /// Where, in UTF-8 bytes.
    package var range: Range<Int>
    /// What is wrong; `nil` if nothing is.
    package var error: PlantedError?
    /// The true sentence.
    package var truth: String
  }

  /// The sentences.
  package var segments: [Segment]
  /// Whether it counts as signal detection.
  package var measures: Bool

  /// The sentence that is wrong.
  package var wrong: Segment? { segments.first { $0.error != nil } }
}

/// Which answers to a question are right.
package struct QuestionKey: Sendable, Hashable {
  /// How answers are counted.
  package enum Scoring: Sendable, Hashable {
    /// Each of these, and no other.
    case all(Set<OptionID>)
    /// One of these, and no other.
    case one(of: Set<OptionID>)
    /// One, each with its credit.
    case graded([OptionID: Fraction])
  }

  /// The question.
  package var id: QuestionID
  /// How answers are counted.
  package var scoring: Scoring
  /// Why the key is what it is, where the policy says so; it names no answer.
  package var reason: Remark?
  /// Whether the pack decides which answer is right.
  package var isAboutPolicy = false

  /// Answers that get full credit.
  package var solution: Set<OptionID> {
    switch scoring {
    case .all(let options): options
    case .one(let options): Set(options.sorted().prefix(1))
    case .graded(let credits):
      Set(credits.filter { $0.value == .one }.keys.sorted().prefix(1))
    }
  }
}
