public import Foundation

/// The keys by which programs say that two requests are one, for a day.
///
/// Like sessions they are in no log: what was written is, and by itself.
public struct KeptKeys: Sendable {
  let connection: Connection

  /// What is known of a key.
  public enum Claim: Sendable, Hashable {
    /// Nothing; whoever asked does it now.
    case claimed
    /// Somebody does it at this moment.
    case underWay
    /// It was done; the names of what was written.
    case done([String])
    /// It came with another request.
    case otherRequest
  }

  /// How long a key is known, in seconds.
  static let lasts: TimeInterval = 86_400
  /// Whoever is not done by then, in seconds, will never be: the program ended.
  static let patience: TimeInterval = 120

  /// Takes a key, unless somebody has.
  public func claim(_ key: KeptKey, at moment: Date) throws(StorageError) -> Claim {
    try connection.change { transaction in
      let database = transaction.database
      try KeyQueries.remove(claimedBefore: moment - KeptKeys.lasts, in: database)
      guard let known = try KeyQueries.known(key, in: database) else {
        try KeyQueries.insert(key, at: moment, in: database)
        return .claimed
      }
      guard known.request == key.request else { return .otherRequest }
      if let names = known.names { return .done(names) }
      guard moment.timeIntervalSince(known.claimed) > KeptKeys.patience else { return .underWay }
      try KeyQueries.claimAgain(key, at: moment, in: database)
      return .claimed
    }
  }

  /// Notes what was written under a key.
  public func complete(_ key: KeptKey, _ names: [String]) throws(StorageError) {
    try connection.change { try KeyQueries.complete(key, names, in: $0.database) }
  }

  /// Gives a key back under which nothing was written.
  public func release(_ key: KeptKey) throws(StorageError) {
    try connection.change { try KeyQueries.release(key, in: $0.database) }
  }
}
