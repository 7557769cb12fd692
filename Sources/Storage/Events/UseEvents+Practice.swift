public import Detection
import Foundation
import GRDB
import Grading
import Measurement
public import PolicyPacks
import Practice

extension UseEvents {
  /// Reads events of practice for another system, a page of people at a time.
  ///
  /// They are derived from attempts and from what people made of them, whenever they are asked for: nothing is
  /// kept twice. Only those of people who agree now to be counted are told, and of them only what they handed
  /// in since they agreed.
  ///
  /// - Parameters:
  ///   - person: only people who come after, by name; `nil` for the beginning. The page's `last` gives the
  ///     next one.
  ///   - limit: at most so many people.
  ///   - day: only what happened on this day, in UTC, or later.
  public func practice(
    after person: PersonID? = nil, people limit: Int = 50, since day: CalendarDay? = nil
  ) throws(StorageError) -> RecordedPractices {
    try connection.read { database in
      let all = try ConsentQueries.agreeing(in: database).filter { other in
        person.map { other > $0 } ?? true
      }
      let people = all.prefix(limit)
      let events = try people.flatMap { try practice(of: $0, in: database) }
      return RecordedPractices(
        events: events.filter { recorded in day.map { recorded.event.day >= $0 } ?? true },
        last: people.last)
    }
  }

  private func practice(
    of person: PersonID, in database: Database
  ) throws -> [RecordedPractice] {
    guard let choice = try ConsentQueries.consent(of: person, in: database), choice.isOn else {
      return []
    }
    let entries = try PracticeEventQueries.entries(of: person, in: database)
    let works = try CaseQueries.all(
      where: "a.person = $1", [person.description], in: database)
    return works.flatMap { work in
      PracticeTimeline(work, entries[work.attempt.id] ?? [], key, since: choice.since).events
    }
  }
}
