import Crypto
public import Foundation

/// One entry of the log: that something happened, without what.
///
/// Each entry is chained to the one before it, so none can be changed, taken out or moved without
/// the hashes saying so. The formula is made to be computed with any tool; `\n` is one line feed,
/// digests are 64 lower-case hexadecimal digits, the moment is in milliseconds since 1970:
/// ```
/// hash       = SHA-256("previous\nsequence\nmoment\nkind\nsubject\ncommitment")
/// commitment = SHA-256("salt\nbytes of person\nperson\npayload")
/// ```
/// The first entry has 64 zeros as previous. `person` is empty where nobody in particular is meant.
public struct LogEntry: Sendable, Hashable {
  /// The number, from 1, without gaps.
  public let sequence: Int
  /// When.
  public let moment: Date
  /// What it is about.
  public let kind: LogKind
  /// The id of what it is about; never a name of a person.
  public let subject: String
  /// What the payload must give.
  public let commitment: String
  /// The hash of the entry before.
  public let previous: String
  /// The hash of this entry.
  public let hash: String
}

extension LogEntry {
  /// The previous hash of the first entry.
  static let zeros = String(repeating: "0", count: 64)

  /// The next entry of a chain.
  init(after head: LogHead, at moment: Date, _ kind: LogKind, _ subject: String, commitment: String)
  {
    sequence = head.count + 1
    self.moment = moment.inMilliseconds
    self.kind = kind
    self.subject = subject
    self.commitment = commitment
    previous = head.hash
    hash = LogHash.entry(
      previous, sequence, moment.milliseconds, kind.rawValue, subject, commitment)
  }
}

/// The two formulas of the log.
enum LogHash {
  static func entry(
    _ previous: String, _ sequence: Int, _ moment: Int, _ kind: String, _ subject: String,
    _ commitment: String
  ) -> String {
    digest("\(previous)\n\(sequence)\n\(moment)\n\(kind)\n\(subject)\n\(commitment)")
  }

  /// Commits to a payload that nobody can find by trying without the salt.
  static func commitment(salt: String, person: String, payload: String) -> String {
    digest("\(salt)\n\(person.utf8.count)\n\(person)\n\(payload)")
  }

  /// SHA-256, in hexadecimal.
  static func digest(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).hexadecimal
  }
}
