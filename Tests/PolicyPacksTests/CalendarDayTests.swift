import Foundation
import PolicyPacks
import Testing

/// Days of the calendar.
@Suite struct CalendarDayTests {
  @Test("every day of thirty years, and around each change of a century, is read as it is written")
  func roundTrip() throws {
    let centuries = stride(from: -100_000, through: 400_000, by: 36_524).flatMap {
      $0 - 60..<$0 + 60
    }
    var previous: CalendarDay?
    for number in Array(10_000..<21_000) + centuries {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.description) == day)
      if let previous, previous.number + 1 == number { #expect(previous < day) }
      previous = day
    }
  }

  @Test("days are counted as Foundation counts them")
  func foundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for number in stride(from: -25_000, to: 60_000, by: 173) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let text = [parts.year, parts.month, parts.day].compactMap { $0 }
        .map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: "-")
      #expect(CalendarDay(number: number).description == text)
    }
  }

  @Test(
    "leap days are where they are",
    arguments: [
      ("2024-02-29", true), ("2000-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
      ("2100-02-29", false), ("2400-02-29", true),
    ])
  func leapDays(_ text: String, _ exists: Bool) {
    #expect((CalendarDay(text) != nil) == exists)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "2026-4-01", "26-04-01", "2026/04/01",
      "2026-04-01T00:00", "", "----", "2026-+4-01", "２０２６-04-01", " 2026-04-01", "2026-04--1",
      "-026-04-01",
    ])
  func noDays(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(
    "the day of a moment depends on where one is",
    arguments: [
      ("Europe/Berlin", "2026-07-01"), ("UTC", "2026-06-30"), ("America/New_York", "2026-06-30"),
      ("Pacific/Kiritimati", "2026-07-01"),
    ])
  func timeZones(_ zone: String, _ day: String) throws {
    let moment = try #require(ISO8601DateFormatter().date(from: "2026-06-30T22:30:00Z"))
    #expect(CalendarDay(moment, in: try #require(TimeZone(identifier: zone))).description == day)
  }

  @Test(
    "noon of a day is on that day, whatever the clocks do",
    arguments: [
      "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago",
      "Australia/Lord_Howe",
    ])
  func noon(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    for number in 20_400..<20_900 {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.noon(in: zone), in: zone) == day)
    }
  }

  @Test("moments before 1970 have days too")
  func past() {
    #expect(CalendarDay(Date(timeIntervalSince1970: -1), in: .gmt).description == "1969-12-31")
  }
}
