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
    let who = pseudonym(of: person, at: moment)
    return try connection.change { transaction in
      let database = transaction.database
      let purposes = try ConsentQueries.purposes(of: person, in: database)
      guard !purposes.isEmpty else { return RecordedCheck() }
      try DraftQueries.drop(before: moment - DraftWindow.lifetime, in: database)
      let window = try DraftQueries.window(who, check.tool, in: database).continued(at: moment)
      try DraftQueries.keep(window, who, check.tool, in: database)
      var recorded = RecordedCheck()
      if purposes.contains(.counting) {
        let run = CheckRun(
          who: who, tool: check.tool, pack: check.pack, rulesDigest: check.rulesDigest,
          ruleHits: check.ruleHits.filter { $0.value > 0 }, blocking: check.blocking,
          draftID: window.draft, sequence: window.checks, day: CalendarDay(moment, in: .gmt))
        try UseEvents.append(.checkRun(run), at: moment, to: &transaction)
        recorded.run = run
      }
      if purposes.contains(.practice), window.checks == 1 {
        let known = try ReviewQueries.reviews(of: person, in: database)
        recorded.reviews = skills.filter { !known.isStopped($0.skill) }
          .map { SkillReview($0, of: person, checkedAt: moment) }
        for review in recorded.reviews { try ReviewQueries.add(review, to: &transaction) }
      }
      return recorded
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
    let who = pseudonym(of: person, at: moment)
    return try connection.change { transaction in
      let database = transaction.database
      guard try ConsentQueries.consent(of: person, in: database)?.isOn ?? false else { return nil }
      try DraftQueries.drop(before: moment - DraftWindow.lifetime, in: database)
      guard let window = try DraftQueries.window(who, tool, in: database) else { return nil }
      try DraftQueries.remove(who, tool, in: database)
      let closed = CheckClosed(
        who: who, tool: tool, pack: pack, rulesDigest: rulesDigest, draftID: window.draft,
        outcome: outcome, day: CalendarDay(moment, in: .gmt))
      try UseEvents.append(.checkClosed(closed), at: moment, to: &transaction)
      return closed
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

  private func pseudonym(of person: PersonID, at moment: Date) -> Pseudonym {
    Pseudonym(of: person.description, in: Quarter(of: moment), key: key.secret)
  }

  /// The draft stands apart, because what the log commits to can change no more.
  private static func append(
    _ event: UseEvent, at moment: Date, to transaction: inout LogTransaction
  ) throws {
    var committed = event
    committed.draftID = nil
    let day = event.day.beginning
    let sequence = try transaction.append(
      LogKind(rawValue: event.kind.rawValue), of: "use", person: event.who?.description, committed,
      at: day)
    if let draft = event.draftID {
      try DraftQueries.insert(draft, sequence, at: moment, in: transaction.database)
    }
  }
}

extension [SkillReview] {
  /// Whether a real check stopped a skill and nobody has practised it since: until then no other check says
  /// anything of it, neither that it is there again nor that it lapsed twice.
  fileprivate func isStopped(_ skill: SkillPath) -> Bool {
    guard let last = last(where: { $0.skill == skill }) else { return false }
    return last.origin == .check && last.rating == .again
  }
}
