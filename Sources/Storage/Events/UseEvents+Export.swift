import Detection
import Foundation
import GRDB
import Measurement
public import PolicyPacks

extension UseEvents {
  /// Reads events for another system, in the order in which they were recorded, page by page.
  ///
  /// Only what was recorded with consent, of people who still agree now: handing on is a use of its own.
  /// Events about consent itself stay here; they are no use.
  ///
  /// - Parameters:
  ///   - sequence: only what comes after; 0 for the beginning. The page's `last` gives the next one.
  ///   - limit: at most so many are looked at.
  ///   - day: only what happened on this day, in UTC, or later.
  public func recorded(
    after sequence: Int = 0, limit: Int = 1000, since day: CalendarDay? = nil
  ) throws(StorageError) -> RecordedEvents {
    try connection.read { database in
      let agreeing = try pseudonymsOfThoseWhoAgree(in: database)
      let all = try EventQueries.recorded(after: sequence, limit: limit, in: database)
      let wanted = all.filter { recorded in day.map { recorded.event.day >= $0 } ?? true }
      let events = wanted.filter { $0.event.who.map(agreeing.contains) ?? false }
      return RecordedEvents(
        events: events, withheld: wanted.count - events.count, last: all.last?.sequence)
    }
  }

  /// How many events there are after a place in the log, for telling how far along one is.
  public func recordedCount(after sequence: Int = 0) throws(StorageError) -> Int {
    try connection.read { try EventQueries.recordedCount(after: sequence, in: $0) }
  }

  /// One for each person who agrees and each quarter that the log knows.
  private func pseudonymsOfThoseWhoAgree(in database: Database) throws -> Set<Pseudonym> {
    guard let (first, last) = try LogQueries.span(in: database) else { return [] }
    let end = Quarter(of: last)
    let quarters = Array(Swift.sequence(first: Quarter(of: first)) { $0 < end ? $0.next : nil })
    return try ConsentQueries.agreeing(in: database).reduce(into: []) { result, person in
      for quarter in quarters {
        result.insert(Pseudonym(of: person.description, in: quarter, key: key.secret))
      }
    }
  }
}
