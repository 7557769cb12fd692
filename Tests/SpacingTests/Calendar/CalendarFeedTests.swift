import Foundation
import Spacing
import Testing

@Suite("A calendar feed")
struct CalendarFeedTests {
  private static let stamp = Date(timeIntervalSince1970: 1_795_669_200)
  private static let hostile =
    "Böard, memo; \\ näxt\r\nline\u{7}\u{0} " + String(repeating: "🧑‍🚒é", count: 40)

  private func feed() throws -> CalendarFeed {
    let zone = try #require(TimeZone(identifier: "Pacific/Auckland"))
    return CalendarFeed(
      name: "Practice: due, planned",
      events: [
        CalendarEvent(
          uid: "plan-abc-1@dryrun", .at(CalendarFeedTests.stamp + 86_400, minutes: 2),
          title: CalendarFeedTests.hostile, details: "dryrun practice redact-claim",
          remindsADayBefore: true),
        CalendarEvent(
          uid: "skill/harbourline/claims/redaction",
          .day(of: CalendarFeedTests.stamp, in: zone), title: "Redaction"),
      ])
  }

  @Test("has lines of at most 75 bytes that end with CR LF, and cuts no character")
  func folding() throws {
    let text = try feed().text(at: CalendarFeedTests.stamp)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let lines = text.components(separatedBy: "\r\n").dropLast()
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(lines.contains { $0.utf8.count >= 72 })
    #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "🧑‍🚒é", count: 40)))
  }

  @Test("escapes what has a meaning of its own, and drops what may not stand in a text")
  func escaping() throws {
    let text = try feed().text(at: CalendarFeedTests.stamp).replacing("\r\n ", with: "")
    #expect(text.contains("SUMMARY:Böard\\, memo\\; \\\\ näxt\\nline   🧑‍🚒"))
    #expect(text.contains("NAME:Practice: due\\, planned\r\n"))
  }

  @Test("says moments in UTC, and days as they are where the person is")
  func moments() throws {
    let text = try feed().text(at: CalendarFeedTests.stamp)
    #expect(text.contains("DTSTAMP:20261126T050000Z\r\n"))
    #expect(
      text.contains("DTSTART:20261127T050000Z\r\nDTEND:20261127T050200Z\r\n"))
    #expect(
      text.contains("DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127\r\n"))
    #expect(text.contains("UID:skill-harbourline-claims-redaction\r\n"))
    #expect(text == (try feed().text(at: CalendarFeedTests.stamp)))
  }

  /// `DRYRUN_ICALENDAR_PYTHON=python3 swift test --filter CalendarFeedTests`, with icalendar 6 or later.
  @Test(
    "is read by the Python package icalendar as it was meant",
    .enabled(if: ProcessInfo.processInfo.environment["DRYRUN_ICALENDAR_PYTHON"] != nil))
  func python() throws {
    let python = try #require(ProcessInfo.processInfo.environment["DRYRUN_ICALENDAR_PYTHON"])
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("feed-\(UUID().uuidString).ics")
    try Data(try feed().text(at: CalendarFeedTests.stamp).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "-c",
      """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      for event in calendar.walk('VEVENT'):
          print(event['UID'], event.decoded('DTSTART'), event.decoded('DTEND'), repr(str(event['SUMMARY'])))
      print(len(calendar.walk('VALARM')), calendar.errors)
      """, file.path,
    ]
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(said.contains("plan-abc-1@dryrun 2026-11-27 05:00:00+00:00 2026-11-27 05:02:00+00:00"))
    #expect(said.contains("'Böard, memo; \\\\ näxt\\nline   🧑"))
    #expect(said.contains("2026-11-26 2026-11-27 'Redaction'\n1 []"))
  }
}
