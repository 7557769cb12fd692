import Crypto
import Foundation
import GRDB

/// A change in the making: whatever it changes, it says so in the log.
struct LogTransaction {
  let database: Database
  private(set) var head: LogHead

  /// A change that begins now; nobody else may write until it is over.
  init(_ database: Database) throws {
    self.database = database
    head = try LogQueries.head(in: database)
  }

  /// Adds an entry, with its payload apart.
  ///
  /// - Parameters:
  ///   - subject: an id that says nothing about a person; it stays when the payload is forgotten.
  ///   - person: whose data the payload is, if anybody's.
  ///   - value: the payload.
  /// - Returns: the entry's number.
  @discardableResult
  mutating func append(
    _ kind: LogKind, of subject: String, person: String? = nil, _ value: some Encodable,
    at moment: Date
  ) throws -> Int {
    guard LogTransaction.isID(subject), person?.utf8.contains(0) != true else {
      throw StorageError(
        .invalidValue, "an id must be 1 to 128 letters, digits and any of '.-_:' without spaces")
    }
    let payload = try Payload.text(of: value)
    let salt = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Array($0) }.hexadecimal
    let entry = LogEntry(
      after: head, at: moment, kind, subject,
      commitment: LogHash.commitment(salt: salt, person: person ?? "", payload: payload))
    try LogQueries.insert(entry, in: database)
    try PayloadQueries.insert(entry.sequence, person, salt, payload, in: database)
    head = LogHead(count: entry.sequence, hash: entry.hash)
    return entry.sequence
  }

  /// Whether it can stand in a line of what is hashed.
  static func isID(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: ".-_:".utf8.contains(byte)
        }
      }
  }
}
