import Foundation
import Spacing
import Testing

@Suite("A recurrence")
struct RecurrenceTests {
  private func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
  }

  private func recurrence(
    _ rule: String, from start: String, in zone: String = "Europe/Berlin"
  ) throws -> Recurrence {
    Recurrence(
      try #require(RecurrenceRule(rule)), from: try moment(start),
      in: try #require(TimeZone(identifier: zone)))
  }

  private func times(_ recurrence: Recurrence, _ count: Int) -> [String] {
    var (times, last) = ([String](), Date.distantPast)
    while times.count < count, let next = recurrence.next(after: last) {
      times.append(next.formatted(.iso8601))
      last = next
    }
    return times
  }

  @Test("stays at its hour when clocks are put back and forward")
  func daylight() throws {
    let fridays = try recurrence("FREQ=WEEKLY;BYDAY=FR", from: "2026-03-20T08:00:00Z")
    #expect(
      times(fridays, 3) == [
        "2026-03-20T08:00:00Z", "2026-03-27T08:00:00Z", "2026-04-03T07:00:00Z",
      ])
    let october = try moment("2026-10-23T12:00:00Z")
    #expect(fridays.next(after: october) == (try moment("2026-10-30T08:00:00Z")))
  }

  @Test("does not happen at an hour that the clock skips, and happens once at one that it repeats")
  func gaps() throws {
    let nights = try recurrence("FREQ=DAILY", from: "2026-03-28T01:30:00Z")
    #expect(
      times(nights, 3) == [
        "2026-03-28T01:30:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z",
      ])
    let autumn = try recurrence("FREQ=DAILY", from: "2026-10-24T00:30:00Z")
    #expect(
      times(autumn, 3) == [
        "2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z",
      ])
  }

  // Expected: examples of RFC 5545, section 3.8.5.3, in New York.
  @Test(
    "gives the times of RFC 5545",
    arguments: [
      ("FREQ=DAILY;COUNT=10", "1997-09-02T13:00:00Z", (2...11).map { "1997-09-\($0)" }),
      (
        "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02T13:00:00Z",
        ["1997-09-2", "1997-09-12", "1997-09-22", "1997-10-2", "1997-10-12"]
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;BYDAY=TU,TH", "1997-09-02T13:00:00Z",
        [
          "1997-09-2", "1997-09-4", "1997-09-16", "1997-09-18", "1997-09-30", "1997-10-2",
          "1997-10-14", "1997-10-16",
        ]
      ),
      (
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;BYDAY=TU,TH", "1997-09-02T13:00:00Z",
        [
          "1997-09-2", "1997-09-4", "1997-09-9", "1997-09-11", "1997-09-16", "1997-09-18",
          "1997-09-23", "1997-09-25", "1997-09-30", "1997-10-2",
        ]
      ),
      (
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22T13:00:00Z",
        ["1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"]
      ),
      (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07T13:00:00Z",
        [
          "1997-09-7", "1997-09-28", "1997-11-2", "1997-11-30", "1998-01-4", "1998-01-25",
          "1998-03-1", "1998-03-29", "1998-05-3", "1998-05-31",
        ]
      ),
      (
        "FREQ=MONTHLY;COUNT=3", "1998-01-31T14:00:00Z",
        ["1998-01-31", "1998-03-31", "1998-05-31"]
      ),
    ])
  func standard(rule: String, start: String, days: [String]) throws {
    let recurrence = try recurrence(rule, from: start, in: "America/New_York")
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var (found, last) = ([String](), Date.distantPast)
    while let next = recurrence.next(after: last) {
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: next)
      #expect(parts.hour == 9 && parts.minute == 0)
      let month = parts.month ?? 0
      found.append("\(parts.year ?? 0)-\(month < 10 ? "0" : "")\(month)-\(parts.day ?? 0)")
      last = next
    }
    #expect(found == days)
  }

  @Test("finds the next time years later as quickly, and the same one")
  func later() throws {
    let days = try recurrence("FREQ=DAILY;INTERVAL=3", from: "2001-01-01T08:00:00Z")
    let next = try #require(days.next(after: moment("2026-11-26T00:00:00Z")))
    let elapsed = next.timeIntervalSince(try moment("2001-01-01T08:00:00Z")) / 86_400
    #expect(elapsed.truncatingRemainder(dividingBy: 3) == 0)
    #expect(next.timeIntervalSince(try moment("2026-11-26T00:00:00Z")) < 3 * 86_400)
  }

  @Test("that can never happen has no next time")
  func never() throws {
    // 31 January, every twelve months from a June that has none.
    let fifth = try recurrence("FREQ=MONTHLY;COUNT=2;BYDAY=5FR", from: "2026-11-01T08:00:00Z")
    #expect(times(fifth, 5) == ["2027-01-29T08:00:00Z", "2027-04-30T07:00:00Z"])
    let ended = try recurrence("FREQ=DAILY;UNTIL=20260101T000000Z", from: "2026-02-01T08:00:00Z")
    #expect(ended.next(after: .distantPast) == nil)
  }

  @Test(
    "is written as it was read",
    arguments: [
      "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
      "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T225959Z",
    ])
  func text(rule: String) throws {
    #expect(try #require(RecurrenceRule(rule)).description == rule)
    let coded = try JSONEncoder().encode(["rule": RecurrenceRule(rule)])
    let decoded = try JSONDecoder().decode([String: RecurrenceRule].self, from: coded)
    #expect(decoded["rule"]?.description == rule)
  }

  @Test(
    "of a kind that is not known here is refused",
    arguments: [
      "", "FREQ=YEARLY", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=WEEKLY;BYDAY=2FR",
      "FREQ=DAILY;COUNT=1;UNTIL=20260101T000000Z", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;FREQ=DAILY",
      "FREQ=DAILY;UNTIL=20260231T000000Z", "FREQ=WEEKLY;BYDAY=", "FREQ=MONTHLY;BYDAY=0MO", "FREQ",
      "FREQ=WEEKLY;WKST=SU", "FREQ=DAILY;COUNT=99999999999999999999",
    ])
  func refused(rule: String) { #expect(RecurrenceRule(rule) == nil) }
}
