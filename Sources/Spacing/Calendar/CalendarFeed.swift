public import Foundation

/// A calendar that other programs can read: RFC 5545 (iCalendar).
///
/// Each time that something is done is an event of its own, in UTC: so the feed needs no rules of time
/// zones, and every calendar shows the same hours.
public struct CalendarFeed: Sendable, Hashable {
  /// What the calendar is called.
  public var name: String
  /// What is in it.
  public var events: [CalendarEvent]

  /// A calendar.
  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// The text of the file, as of a moment.
  public func text(at moment: Date) -> String {
    let head = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "-//Dryrun//Practice//EN"), ContentLine("CALSCALE", "GREGORIAN"),
      ContentLine("METHOD", "PUBLISH"),
      // RFC 7986, section 5.1, and what calendars read that do not know it.
      ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
    ]
    let lines =
      head + events.flatMap { $0.lines(stamped: moment) } + [ContentLine("END", "VCALENDAR")]
    return lines.map(\.folded).joined()
  }
}

extension CalendarEvent {
  fileprivate func lines(stamped moment: Date) -> [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", uid),
      ContentLine("DTSTAMP", UTCText.text(moment)),
    ]
    switch time {
    case .at(let start, let minutes):
      lines += [
        ContentLine("DTSTART", UTCText.text(start)),
        ContentLine("DTEND", UTCText.text(start + Double(max(1, minutes)) * 60)),
      ]
    case .day(let date, let zone):
      let day = LocalDay(date, in: zone)
      lines += [
        ContentLine("DTSTART;VALUE=DATE", UTCText.day(day)),
        ContentLine("DTEND;VALUE=DATE", UTCText.day(LocalDay(number: day.number + 1))),
        // A day on which something is due is not taken by it.
        ContentLine("TRANSP", "TRANSPARENT"),
      ]
    }
    lines.append(ContentLine("SUMMARY", text: title))
    if let details { lines.append(ContentLine("DESCRIPTION", text: details)) }
    return lines + (remindsADayBefore ? alarm : []) + [ContentLine("END", "VEVENT")]
  }

  private var alarm: [ContentLine] {
    [
      ContentLine("BEGIN", "VALARM"), ContentLine("ACTION", "DISPLAY"),
      ContentLine("DESCRIPTION", text: title), ContentLine("TRIGGER", "-P1D"),
      ContentLine("END", "VALARM"),
    ]
  }
}
