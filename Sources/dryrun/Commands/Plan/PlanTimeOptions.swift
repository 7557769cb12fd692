import ArgumentParser
import Diagnostics
import Foundation
import PolicyPacks
import Practice
import Spacing

/// The options that say when a piece of work is done.
struct PlanTimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Again and again: day, week, month, or days such as friday or mon,thu.",
      discussion: "Or a recurrence rule of RFC 5545, such as FREQ=MONTHLY;BYDAY=-1FR."))
  var every: String?
  @Option(help: "Once, on this day, such as 2026-12-01; with --every, from this day on.")
  var on: String?
  @Option(help: "With --every: until this day, which counts.") var until: String?
  @Option(help: "At this time, such as 09:00.") var at = "09:00"
  @Option(help: "Where the clock hangs, such as Europe/Berlin; without it, this computer's.")
  var zone: String?

  func validate() throws {
    guard every != nil || on != nil else {
      throw ValidationError("say when: --every friday, or --on 2026-12-01")
    }
    guard until == nil || every != nil else { throw ValidationError("--until goes with --every") }
  }

  /// When the work is done.
  func time(now: Date) throws(CommandError) -> Plan.Time {
    let zone = try timeZone()
    guard let clock = WallClock(at, in: zone) else {
      throw CommandError("'\(at)' is no time; write one such as 09:00")
    }
    let today = CalendarDay(now, in: zone)
    let day = if let on { try PlanWords.day(on) } else { today }
    guard let start = clock.moment(onDay: day.number) else {
      throw CommandError("the clock skips \(at) on \(day); name another time")
    }
    guard let every else {
      guard start >= now else { throw CommandError("\(day) \(at) is over; name a day to come") }
      return .once(start)
    }
    let end: Date? = if let until { try self.end(until, clock) } else { nil }
    let recurrence = Recurrence(try PlanWords.rule(every, until: end), from: start, in: zone)
    guard recurrence.next(after: now) != nil else {
      throw CommandError("this never happens from now on; name other days")
    }
    return .repeating(recurrence)
  }

  private func end(_ text: String, _ clock: WallClock) throws(CommandError) -> Date {
    let day = try PlanWords.day(text)
    return clock.moment(onDay: day.number) ?? day.noon(in: clock.zone)
  }

  private func timeZone() throws(CommandError) -> TimeZone {
    guard let name = zone else { return .current }
    guard let zone = TimeZone(identifier: name) else {
      let hint = name.nearest(in: TimeZone.knownTimeZoneIdentifiers)
      throw CommandError(
        "there is no time zone '\(name)'" + (hint.map { "; did you mean '\($0)'?" } ?? ""))
    }
    return zone
  }
}
