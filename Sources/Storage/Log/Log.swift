public import Foundation

/// What happened, in order, chained so that a change leaves a trace.
///
/// An entry commits to its payload with a salt. Payload and salt stand apart and can be deleted
/// when a person's data must go; the entry stays, says nothing about anybody, and the chain still
/// holds.
public struct Log: Sendable {
  let connection: Connection
  let key: OrganisationKey

  /// Where the log ends now.
  public var head: LogHead {
    get throws(StorageError) { try connection.read { try LogQueries.head(in: $0) } }
  }

  /// Makes sure that now is not before what happened already: a clock put back would let what expired
  /// be used, and what is late be decided.
  ///
  /// Ten minutes are forgiven, as clocks of two machines differ.
  ///
  /// - Throws: `clockBehind`.
  public func checkClock(at moment: Date) throws(StorageError) {
    let last = try connection.read { try LogQueries.span(in: $0)?.last }
    guard let last, moment < last.addingTimeInterval(-600) else { return }
    throw StorageError(
      .clockBehind,
      "this machine's clock stands before the last thing that was written down "
        + "(\(last.formatted(.iso8601))); set it right first")
  }

  /// Entries in order, page by page.
  ///
  /// - Parameters:
  ///   - first: the number of the first, from 1.
  ///   - limit: at most so many.
  public func entries(from first: Int = 1, limit: Int = 1000) throws(StorageError) -> [LogEntry] {
    try connection.read { try LogQueries.entries(from: first, limit: limit, in: $0) }
  }

  /// The entries about one thing, by its id, in order.
  public func entries(about subject: String) throws(StorageError) -> [LogEntry] {
    try connection.read { try LogQueries.entries(about: subject, in: $0) }
  }

  /// What an entry commits to, as it was written: JSON.
  ///
  /// - Returns: `nil` if there is no such entry, or its payload was forgotten.
  public func payload(of sequence: Int) throws(StorageError) -> String? {
    try connection.read { try PayloadQueries.payload(of: sequence, in: $0) }
  }

  /// Proves the whole log, and that the tables hold what it says.
  ///
  /// Entries are read one by one on a connection of their own, as they were when it began: other
  /// work goes on meanwhile, and a long log takes no more memory than a short one.
  ///
  /// - Parameter noted: an end of the log that was noted elsewhere, which it must still contain.
  public func verify(noted: LogHead? = nil) throws(StorageError) -> LogVerification {
    // The file first: what is committed in between only makes the log longer.
    let file = connection.head.read()
    return try connection.readApart { database in
      var verifier = LogVerifier(database, file, noted)
      return try verifier.run()
    }
  }

  /// Notes the log's present end in the head file, after somebody made sure that the log is right.
  ///
  /// Needed where the file was lost or disagrees with the log: it is evidence, so nothing replaces
  /// it silently. The decision itself becomes an entry.
  public func acceptHead(at moment: Date) throws(StorageError) {
    do {
      let head = try connection.change { transaction in
        try transaction.append(.headAccepted, of: "head", transaction.head, at: moment)
        return transaction.head
      }
      try connection.head.replace(with: head)
    } catch {
      throw StorageError(error, in: connection.folder)
    }
  }
}
