import Foundation
import PolicyPacks
import TestSupport
import Testing

/// Spans of time on the clock, against a slow count of minutes.
@Suite struct ApprovalHoursTests {
  private let standard = WorkingHours(timezone: "Europe/Berlin")

  @Test(
    "working time skips nights, weekends and holidays, and follows daylight saving",
    arguments: [
      ("2 working hours", "2026-11-24T09:00:00Z", "2026-11-24T11:00:00Z"),
      ("8 working hours", "2026-11-24T08:00:00Z", "2026-11-24T16:00:00Z"),
      ("4 working hours", "2026-11-27T14:00:00Z", "2026-11-30T10:00:00Z"),
      ("30 working minutes", "2026-11-28T12:00:00Z", "2026-11-30T08:30:00Z"),
      ("1 working day", "2026-11-24T13:00:00Z", "2026-11-25T13:00:00Z"),
      ("1 working day", "2026-11-27T13:00:00Z", "2026-11-30T13:00:00Z"),
      ("1 working day", "2026-11-28T13:00:00Z", "2026-12-01T08:00:00Z"),
      // From Friday over the change of clocks to Monday: the same time on the wall.
      ("1 working day", "2026-03-27T13:00:00Z", "2026-03-30T12:00:00Z"),
      ("7 days", "2026-03-27T13:00:00Z", "2026-04-03T12:00:00Z"),
      ("7 days", "2026-10-23T13:00:00Z", "2026-10-30T14:00:00Z"),
      // Half past two is skipped that night.
      ("1 day", "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z"),
      ("24 hours", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"),
      ("30 minutes", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z"),
      ("1 working day", "2026-12-23T13:00:00Z", "2026-12-24T13:00:00Z"),
      ("1 working day", "2026-12-24T13:00:00Z", "2026-12-28T13:00:00Z"),
      ("9 working hours", "2026-12-24T08:00:00Z", "2026-12-28T09:00:00Z"),
    ])
  func table(_ span: String, _ start: String, _ end: String) throws {
    var hours = standard
    hours.holidays = [try #require(CalendarDay("2026-12-25"))]
    let result = hours.add(try #require(Span(span)), to: try moment(start))
    #expect(result == (try moment(end)))
  }

  @Test("a span is read as people write it and written as they read it")
  func spans() {
    for unit in Span.Unit.allCases {
      #expect(Span("1 \(unit.rawValue)")?.description == "1 \(unit.rawValue)")
      #expect(Span("4 \(unit.rawValue)s") == Span(4, unit))
      #expect(Span("4 \(unit.rawValue)s")?.description == "4 \(unit.rawValue)s")
    }
    #expect(Span("1 hours")?.description == "1 hour")
  }

  @Test(
    "what is no span, or longer than a year, is none",
    arguments: [
      "", "4", "hours", "4 working", "four hours", "-1 hours", "0 days", "4 hourss", "367 days",
      "99999999999999999999 days", "4  work hours", "1.5 hours", "4 hours ago", "1 month",
      "9223372036854775807 minutes", "4 Hours",
    ])
  func noSpans(_ text: String) { #expect(Span(text) == nil) }

  @Test("a span keeps within its bounds however it is made")
  func bounds() {
    #expect(Span(-5, .hours).count == 1)
    #expect(Span(.max, .days).count == 366)
  }

  @Test("where nobody ever works, nothing is ever due")
  func never() throws {
    let hours = WorkingHours(week: WorkingWeek([:]))
    let now = try moment("2026-11-24T09:00:00Z")
    #expect(hours.add(Span(1, .workingHours), to: now) == .distantFuture)
    #expect(hours.add(Span(1, .workingDays), to: now) == .distantFuture)
    #expect(hours.elapsed(from: now, to: now.addingTimeInterval(1_000_000)) == 0)
    #expect(!hours.isWorking(at: now))
  }

  @Test(
    "moments from anywhere do no harm",
    arguments: [
      Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e18, 1e18, -1e11, 4e10,
    ])
  func hostileMoments(_ seconds: Double) {
    let moment = Date(timeIntervalSince1970: seconds)
    for unit in Span.Unit.allCases { _ = standard.add(Span(3, unit), to: moment) }
    _ = standard.elapsed(from: moment, to: Date(timeIntervalSince1970: 0))
    _ = standard.elapsed(from: Date(timeIntervalSince1970: 0), to: moment)
    #expect(!(standard.isWorking(at: moment) && !seconds.isFinite))
  }

  @Test(
    "sums and differences are those of a slow count of minutes, over every change of clocks",
    arguments: SlowClock.places)
  func slowCount(_ place: SlowClock.Place) throws {
    var random = SplitMix64(seed: place.seed)
    var compared = 0
    for _ in 0..<6 {
      let hours = place.hours(&random)
      let slow = SlowClock(hours, from: try moment(place.start), days: 16)
      for _ in 0..<12 {
        let start = slow.start.addingTimeInterval(
          Double(Int.random(in: 0..<4 * 1440, using: &random)) * 60)
        let working = Int.random(in: 1...1500, using: &random)
        let days = Int.random(in: 1...4, using: &random)
        for span in [Span(working, .workingMinutes), Span(days, .workingDays), Span(days, .days)] {
          guard let expected = slow.add(span, to: start) else { continue }
          #expect(hours.add(span, to: start) == expected, "\(span) from \(start) in \(hours)")
          #expect(hours.elapsed(from: start, to: expected) == slow.elapsed(start, expected))
          compared += 1
        }
      }
    }
    #expect(compared > 150)
  }

  @Test("what was added is what has elapsed")
  func inverse() throws {
    var random = SplitMix64(seed: 11)
    for place in SlowClock.places {
      let hours = place.hours(&random)
      let start = try moment(place.start).addingTimeInterval(
        Double.random(in: 0..<500_000, using: &random).rounded())
      let span = Span(Int.random(in: 1...300, using: &random), .workingHours)
      let end = hours.add(span, to: start)
      #expect(hours.elapsed(from: start, to: end) == Double(span.count) * 3600)
      #expect(
        hours.elapsed(from: start, to: end.addingTimeInterval(-1)) < Double(span.count) * 3600)
    }
  }

  private func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
  }
}
