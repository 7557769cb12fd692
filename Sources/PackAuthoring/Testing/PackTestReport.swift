public import Diagnostics

/// What running a pack's examples or tests came to.
public struct PackTestReport: Sendable {
  /// What became of each, in the order in which they stand.
  public internal(set) var results: [TestResult] = []

  /// What keeps some of them from being run.
  public internal(set) var obstacles: [Diagnostic] = []

  /// The failures, todos that begin to pass, and what kept some from being run.
  public var diagnostics: [Diagnostic] { obstacles + results.compactMap(\.diagnostic) }
  /// How many passed.
  public var passed: Int { results.count { $0.outcome == .passed } }
  /// How many failed.
  public var failed: Int {
    results.count { if case .failed = $0.outcome { true } else { false } }
  }
  /// How many were not run.
  public var skipped: Int {
    results.count { if case .skipped = $0.outcome { true } else { false } }
  }
  /// How many are known to fail, and do.
  public var openTodos: Int { results.count { $0.outcome == .knownFailure } }

  /// Adds an example or test that was not run.
  mutating func add(
    _ suite: String, _ name: String, at location: Location?, skippedAs reason: String
  ) {
    results.append(
      TestResult(suite: suite, name: name, location: location, .skipped(reason)))
  }

  /// Adds an example or test: it passed if nothing is wrong with it.
  mutating func add(
    _ suite: String, _ name: String, at location: Location?, _ failure: Diagnostic?
  ) {
    results.append(
      TestResult(
        suite: suite, name: name, location: location, failure.map { .failed($0) } ?? .passed))
  }
}
