import Detection
import Foundation
import Measurement
import PolicyPacks
import Storage
import Testing

@Suite("Events for other systems")
struct RecordedEventTests {
  private func store() throws -> (TemporaryStore, Store) {
    let place = try TemporaryStore()
    let store = try place.setUp()
    for person in ["asker", "other"] as [PersonID] {
      try store.consent.set(true, for: person, at: Samples.noon)
      for day in 0..<3 {
        try store.events.record(
          Samples.check(), by: person, at: Samples.noon + Double(day) * 86_400)
      }
    }
    return (place, store)
  }

  @Test("each has an id that stays the same, is its own, and is no name")
  func ids() throws {
    let (place, store) = try store()
    let first = try store.events.recorded().events
    #expect(first.count == 6)
    #expect(Set(first.map(\.id)).count == 6)
    #expect(first.allSatisfy { $0.id.count == 64 })
    #expect(try place.open().events.recorded().events == first)
    let copy = place.parent + "/copy"
    _ = try store.backup(to: place.parent + "/backup", at: Samples.noon + 400_000)
    try FileManager.default.createDirectory(
      atPath: copy + "/keys", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: place.keyFile.path, toPath: KeyFile.standard(forData: copy + "/data").path)
    try Store.restoreBackup(
      from: place.parent + "/backup", to: copy + "/data", at: Samples.noon + 400_000)
    #expect(try Store(at: copy + "/data").events.recorded().events.map(\.id) == first.map(\.id))
  }

  @Test("which checks were of one draft never leaves, not even within the day")
  func drafts() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    #expect(try store.events.recorded().events.allSatisfy { $0.event.draftID == nil })
    #expect(try store.events.list(at: Samples.noon).contains { $0.event.draftID != nil })
  }

  @Test("events of somebody who no longer agrees stay here, and are counted as staying")
  func consent() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    try store.consent.set(false, for: "other", at: Samples.noon + 400_000)
    let page = try store.events.recorded()
    #expect(page.events.count == 3 && page.withheld == 3)
    let who = Pseudonym(of: "asker", in: Quarter(of: Samples.noon), key: store.key.secret)
    #expect(page.events.allSatisfy { $0.event.who == who })
    try store.consent.set(true, for: "other", at: Samples.noon + 500_000)
    #expect(try store.events.recorded().events.count == 6)
  }

  @Test("somebody who agrees is known in each quarter")
  func quarters() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    let later = Samples.noon + 100 * 86_400
    try store.events.record(Samples.check(), by: "asker", at: later)
    let events = try store.events.recorded().events
    #expect(events.count == 7)
    #expect(events.last?.event.day == CalendarDay(later, in: .gmt))
  }

  @Test("pages follow each other without a gap, and a day can be the first")
  func pages() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    var (ids, last): ([String], Int) = ([], 0)
    while let end = try store.events.recorded(after: last, limit: 2).last {
      ids += try store.events.recorded(after: last, limit: 2).events.map(\.id)
      last = end
    }
    #expect(ids == (try store.events.recorded().events.map(\.id)))
    #expect(try store.events.recordedCount() == 6)
    let day = CalendarDay(Samples.noon + 86_400, in: .gmt)
    #expect(try store.events.recorded(since: day).events.count == 4)
  }

  @Test("what was forgotten is not handed on")
  func forgotten() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    _ = try store.log.forget(.person("asker"), at: Samples.noon + 400_000)
    #expect(try store.events.recorded().events.count == 3)
  }
}
