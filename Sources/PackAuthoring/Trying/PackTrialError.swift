/// Why a change cannot be tried, in one sentence without a full stop.
public struct PackTrialError: Error, Hashable, CustomStringConvertible {
  /// What is in the way, and what to do.
  public let description: String

  init(_ sentence: String) { description = sentence }
}
