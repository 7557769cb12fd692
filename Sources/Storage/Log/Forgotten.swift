import Crypto
import Foundation
import GRDB

/// What one act of forgetting took: how many payloads, and which, without a word of what they held.
struct Forgotten: Sendable, Hashable, Codable {
  /// How many payloads.
  var count: Int
  /// SHA-256 over their numbers in order, each followed by a line feed.
  var digest: String

  init(_ sequences: some Sequence<Int>) {
    var hash = SHA256()
    count = 0
    for sequence in sequences {
      count += 1
      hash.update(data: Data("\(sequence)\n".utf8))
    }
    digest = hash.finalize().hexadecimal
  }

  /// What an entry took, as the table says it.
  init(by sequence: Int, in database: Database) throws {
    let taken = try ForgettingQueries.taken(by: sequence, in: database)
    var hash = SHA256()
    count = 0
    while let sequence = try taken.next() {
      count += 1
      hash.update(data: Data("\(sequence)\n".utf8))
    }
    digest = hash.finalize().hexadecimal
  }
}
