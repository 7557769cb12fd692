/// Why a person sets a grade beside the one that is there.
public enum OverrideReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// A check says of the text what is not so.
  case graderBug = "grader-bug"
  /// The rubric was read otherwise than it says.
  case rubricMisapplied = "rubric-misapplied"
  /// The policy can be read in two ways.
  case policyAmbiguous = "policy-ambiguous"
  /// Something about the circumstances.
  case accommodation
  /// Something else, which the comment says.
  case other
}
