/// What became of one test that stands in somebody's files.
public struct TestResult: Sendable, Hashable {
  /// What can become of a test.
  public enum Outcome: Sendable, Hashable {
    /// It holds.
    case passed
    /// It does not hold; the problem says what was wanted and what came.
    case failed(Diagnostic)
    /// It is known not to hold, and does not.
    case knownFailure
    /// It is known not to hold, and does; the problem says what to do about that.
    case unexpectedPass(Diagnostic)
    /// It says nothing here, for this reason.
    case skipped(String)
  }

  /// What it belongs to: `examples of iban`.
  public var suite: String
  /// What it says.
  public var name: String
  /// Where it stands.
  public var location: Location?
  /// What became of it.
  public var outcome: Outcome

  /// A result.
  public init(suite: String, name: String, location: Location?, _ outcome: Outcome) {
    self.suite = suite
    self.name = name
    self.location = location
    self.outcome = outcome
  }

  /// The problem that it shows, if it shows one.
  public var diagnostic: Diagnostic? {
    switch outcome {
    case .failed(let diagnostic), .unexpectedPass(let diagnostic): diagnostic
    case .passed, .knownFailure, .skipped: nil
    }
  }
}
