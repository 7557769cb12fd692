public import Detection
import Foundation
import GRDB
public import Measurement
public import PolicyPacks

extension OrganisationKey {
  /// A person's pseudonyms: one for each quarter that the log knows.
  ///
  /// Whoever holds the key can compute them.
  func pseudonyms(of person: PersonID, in database: Database) throws -> [Pseudonym] {
    guard let (first, last) = try LogQueries.span(in: database) else { return [] }
    let end = Quarter(of: last)
    return sequence(first: Quarter(of: first)) { $0 < end ? $0.next : nil }
      .map { Pseudonym(of: person.description, in: $0, key: secret) }
  }
}

extension UseEvents {
  /// What was measured of a person under all their pseudonyms, in the order in which it was recorded: for
  /// the person.
  public func list(of person: PersonID) throws(StorageError) -> [UseEvent] {
    try connection.read { database in
      let own = try key.pseudonyms(of: person, in: database)
      return try own.flatMap { try EventQueries.list(of: $0, in: database) }
    }
  }
}
