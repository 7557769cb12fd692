public import Detection
public import Foundation
import GRDB
public import Measurement
public import PolicyPacks
public import Practice
import Spacing

/// What is measured of real use, for those who agreed.
///
/// Consent is looked up and the pseudonym computed here, in the same transaction, so that nothing
/// can be recorded without the one or with more than the other. Which checks belong to one draft is
/// known for a day; afterwards the events say only which check of a draft each was. The log has
/// these events with the beginning of the day as their moment; the order of its entries remains, so
/// somebody who reads the database may still guess that a check and a request beside it are one
/// person's.
public struct UseEvents: Sendable {
  let connection: Connection
  let key: OrganisationKey

  /// Records a check, if the person agreed.
  ///
  /// A check of the same person for the same tool within 30 minutes is the next check of the same
  /// draft.
  ///
  /// - Returns: what was recorded; `nil` without consent.
  @discardableResult
  public func record(
    _ check: CheckFacts, by person: PersonID, at moment: Date
  ) throws(StorageError) -> CheckRun? {
    try record(check, touching: [], by: person, at: moment).run
  }

  /// Records a check for each purpose that the person agreed to.
  ///
  /// Counted is the check; reviewed are the skills that it touched, under the person's own name, if it
  /// is the first check of the draft.
  ///
  /// - Parameter skills: the skills that the check touched, if it should be the first of its draft.
  /// - Returns: what was recorded.
  @discardableResult
  public func record(
    _ check: CheckFacts, touching skills: [SkillRating], by person: PersonID, at moment: Date
  ) throws(StorageError) -> RecordedCheck {
    // Most people agreed to nothing, and nobody else needs to wait for them.
    let purposes = try connection.remembered("purposes \(person)") {
      try ConsentQueries.purposes(of: person, in: $0)
    }
    guard !purposes.isEmpty else { return RecordedCheck() }
    return try connection.change { transaction in
      try record(check, touching: skills, by: person, at: moment, in: &transaction)
    }
  }

  /// Records how a person's draft for a tool ended, if they agreed and there is a draft.
  ///
  /// The next check begins a new draft.
  ///
  /// - Returns: what was recorded; `nil` without consent, or without a check in the last day.
  @discardableResult
  public func close(
    _ outcome: DraftOutcome, _ tool: ToolID, pack: PackID, rulesDigest: String,
    by person: PersonID, at moment: Date
  ) throws(StorageError) -> CheckClosed? {
    try connection.change { transaction in
      try close(
        outcome, tool, pack: pack, rulesDigest: rulesDigest, by: person, at: moment,
        in: &transaction)
    }
  }

  /// Records that a person's draft for a tool was sent as it stands now, if they agreed and there is a draft.
  ///
  /// It was put right on the way if it was checked before, or if something was taken out of it.
  ///
  /// - Returns: what was recorded; `nil` without consent, or without a check in the last day.
  @discardableResult
  public func closeSent(
    _ tool: ToolID, isChanged: Bool, pack: PackID, rulesDigest: String, by person: PersonID,
    at moment: Date
  ) throws(StorageError) -> CheckClosed? {
    try connection.change { transaction in
      let window = try window(of: person, tool, at: moment, in: transaction.database)
      let isFirst = window?.checks == 1 && !isChanged
      return try close(
        isFirst ? .sentClean : .fixedThenSent, tool, pack: pack, rulesDigest: rulesDigest,
        by: person, at: moment, in: &transaction)
    }
  }

  /// Drops what ties checks to drafts where it is older than a day.
  ///
  /// Recording does so as well; this is for those who keep data without recording any.
  public func dropOldDrafts(at moment: Date) throws(StorageError) {
    try connection.change { transaction in
      try DraftQueries.drop(before: moment - DraftWindow.lifetime, in: transaction.database)
    }
  }

  /// Reads events in the order in which they were recorded, page by page.
  ///
  /// - Parameters:
  ///   - sequence: only what comes after; 0 for the beginning. The last event's number gives the
  ///     next page.
  ///   - limit: at most so many.
  ///   - moment: now, because drafts older than a day are not told even if they were not dropped
  ///     yet.
  public func list(
    after sequence: Int = 0, limit: Int = 1000, at moment: Date
  ) throws(StorageError) -> [(sequence: Int, event: UseEvent)] {
    try connection.read { database in
      try EventQueries.list(
        after: sequence, limit: limit, draftsSince: moment - DraftWindow.lifetime, in: database)
    }
  }
}
