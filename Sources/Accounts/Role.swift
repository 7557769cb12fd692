/// What somebody does here; it opens doors.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  /// Practises, and checks drafts.
  case learner
  /// Makes exercises and judges answers.
  case trainer
  /// Writes policy.
  case author
  /// Agrees to requests.
  case approver
  /// Looks at figures.
  case lead
  /// Keeps accounts.
  case admin
}
