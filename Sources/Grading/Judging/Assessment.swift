public import Courses
public import Practice

/// What a person makes of an answer.
public struct Assessment: Sendable, Hashable, Codable {
  /// The level of a criterion that an answer is at.
  public struct Choice: Sendable, Hashable, Codable {
    /// The criterion.
    public var criterion: CriterionID
    /// Its place among the criterion's levels, from 0 for the best.
    public var level: Int

    /// A choice.
    public init(_ criterion: CriterionID, level: Int) {
      (self.criterion, self.level) = (criterion, level)
    }
  }

  /// Which of the attempt's answers, from 0.
  public var submission: Int
  /// The share of the points, 0 to 1.
  public var score: Fraction
  /// Whether it passes.
  public var isPassed: Bool
  /// What was chosen, in the order of the rubric; empty without one.
  public var choices: [Choice]
  /// The rubric that it was judged by: its digest.
  public var rubric: String?
  /// What the learner is told.
  public var comment: String

  /// A judgement without a rubric.
  public init(submission: Int, score: Fraction, isPassed: Bool, comment: String) {
    self.submission = submission
    self.score = score
    self.isPassed = isPassed
    choices = []
    self.comment = comment
  }

  /// A judgement by a rubric; the score is what the levels come to, without rounding.
  ///
  /// - Throws: `GradingError` if a criterion has no level or one that is not there.
  public init(
    submission: Int, by rubric: Rubric, _ levels: [CriterionID: Int], comment: String
  ) throws(GradingError) {
    let score = try rubric.score(of: levels)
    self.init(
      submission: submission, score: score, isPassed: rubric.passes(score), comment: comment)
    choices = rubric.criteria.compactMap { criterion in
      levels[criterion.id].map { Choice(criterion.id, level: $0) }
    }
    self.rubric = rubric.digest
  }

  /// The levels by criterion.
  public var levels: [CriterionID: Int] {
    Dictionary(choices.map { ($0.criterion, $0.level) }) { first, _ in first }
  }

  /// Whether two people saw it so differently that a third has to look.
  ///
  /// Two levels apart at a criterion, or on two sides of the line.
  func isFar(from other: Assessment) -> Bool {
    guard isPassed == other.isPassed else { return true }
    guard rubric == other.rubric else { return false }
    let others = other.levels
    return choices.contains { choice in
      others[choice.criterion].map { abs($0 - choice.level) >= 2 } ?? false
    }
  }
}

/// People's words appear in no log by accident.
extension Assessment: CustomStringConvertible, CustomReflectable {
  /// The score.
  public var description: String { "a judgement of \(score)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
