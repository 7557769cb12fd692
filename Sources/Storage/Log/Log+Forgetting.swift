import Detection
public import Foundation
import GRDB
import Measurement
import PolicyPacks
import Practice

extension Log {
  /// Deletes what is stored about somebody or something; the chain still verifies.
  ///
  /// Payloads and salts are overwritten, the rows of the tables go with them, and one entry says
  /// how many were deleted, so that whoever deletes in secret is found. Backups made before, and
  /// the `replaced-…` folders that restoring one leaves, still hold the data: delete those as well.
  ///
  /// - Returns: what was done; nothing found is no error.
  @discardableResult
  public func forget(_ subject: LogSubject, at moment: Date) throws(StorageError) -> ForgetReport {
    let (payloads, isInRoster) = try connection.change { transaction in
      let database = transaction.database
      let isInRoster = try RosterQueries.names(subject, in: database)
      let sequences = try sequences(of: subject, in: database)
      guard !sequences.isEmpty else { return (0, isInRoster) }
      let entry = try transaction.append(
        .payloadForgotten, of: "log", Forgotten(sequences), at: moment)
      for sequence in sequences {
        try ForgettingQueries.forget(sequence, by: entry, in: database)
      }
      return (sequences.count, isInRoster)
    }
    return ForgetReport(payloads: payloads, isInRoster: isInRoster, isWiped: emptyWriteAheadLog())
  }

  /// What was overwritten still stands in the write-ahead log until that is emptied.
  private func emptyWriteAheadLog() -> Bool {
    (try? connection.perform { _ = try $0.checkpoint(.truncate) }) != nil
  }

  private func sequences(of subject: LogSubject, in database: Database) throws -> [Int] {
    var found: Set<Int>
    switch subject {
    case .request(let id):
      found = try ForgettingQueries.sequences(ofRequest: id.description, in: database)
    case .dispute(let id):
      found = try ForgettingQueries.sequences(ofDispute: id.description, in: database)
    case .plan(let id):
      found = try ForgettingQueries.sequences(ofPlan: id.description, in: database)
    case .practice(let person):
      found = try ForgettingQueries.sequences(
        ofPracticeBy: person.description, in: database)
    case .pseudonym(let who):
      found = try ForgettingQueries.sequences(of: who.description, in: database)
      try ForgettingQueries.removeDrafts(of: who.description, in: database)
    case .person(let person):
      found = try ForgettingQueries.sequences(of: person.description, in: database)
      found.formUnion(try RosterQueries.replaced(naming: person, in: database))
      try SecretQueries.removeAll(of: person, in: database)
      for who in try key.pseudonyms(of: person, in: database) {
        found.formUnion(try ForgettingQueries.sequences(of: who.description, in: database))
        try ForgettingQueries.removeDrafts(of: who.description, in: database)
      }
    }
    return found.sorted()
  }
}
