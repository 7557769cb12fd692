public import Courses

/// What a grader decides about an answer.
public enum SheetDecision: Sendable, Hashable, Codable {
  /// It is at these levels.
  case levels([CriterionID: Int], comment: String)
  /// It passes, or does not, where there is no rubric.
  case verdict(isPassed: Bool, comment: String)
  /// The question is answered; the grade stays.
  case answer(String)
  /// After an appeal the grade stays.
  case upheld(String)

  /// What the learner is told.
  public var comment: String {
    switch self {
    case .levels(_, let comment), .verdict(_, let comment), .answer(let comment),
      .upheld(let comment):
      comment
    }
  }
}
