/// Where the log ends: how many entries it has, and the hash of the last.
///
/// Whoever notes it somewhere else (a ticket, a paper, another organisation) can show later that
/// the log up to there is still what it was.
public struct LogHead: Sendable, Hashable, Codable {
  /// The number of entries.
  public let count: Int
  /// The hash of the last entry.
  public let hash: String

  /// An end of the log.
  public init(count: Int, hash: String) {
    self.count = count
    self.hash = hash
  }

  /// The end of a log without entries.
  static let empty = LogHead(count: 0, hash: LogEntry.zeros)
}
