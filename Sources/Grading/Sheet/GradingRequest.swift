/// What judging one answer after the other asks of the world, on whatever screen or page.
public enum GradingRequest: Sendable, Hashable, Codable {
  /// The next answer, which is taken with it.
  case next
  /// Keeps a decision about the answer at hand, signed.
  case decide(SheetDecision)
  /// Gives the answer at hand back unread.
  case giveBack
}

/// What the world answers.
public enum GradingNews: Sendable, Hashable, Codable {
  /// An answer to judge.
  case sheet(SheetContent)
  /// Nothing waits, and why.
  case nothing(String)
  /// It is kept, and what follows.
  case kept(String)
  /// It could not be done; what was chosen stays.
  case failed(String)
}
