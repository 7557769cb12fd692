import Foundation
import PolicyPacks
import Spacing

/// What people write for days and for how often.
enum PlanWords {
  static func day(_ text: String) throws(CommandError) -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw CommandError("'\(text)' is no day; write one such as 2026-12-01")
    }
    return day
  }

  /// What `--every` says, as a rule.
  static func rule(_ text: String, until: Date? = nil) throws(CommandError) -> RecurrenceRule {
    let end = until.map { RecurrenceRule.End.until($0) } ?? .never
    switch text.lowercased() {
    case "day": return RecurrenceRule(.daily, end: end)
    case "week": return RecurrenceRule(.weekly, end: end)
    case "month": return RecurrenceRule(.monthly, end: end)
    case "weekday", "workday": return RecurrenceRule(.weekly, days: workdays, end: end)
    default: break
    }
    if text.contains("=") {
      guard var rule = RecurrenceRule(text) else {
        throw CommandError(
          "'\(text)' is no rule that is known here; write one such as FREQ=WEEKLY;BYDAY=FR")
      }
      if until != nil { rule.end = end }
      return rule
    }
    let days = try text.split(separator: ",").map { word throws(CommandError) in
      RecurrenceRule.Day(try weekday(String(word)))
    }
    guard !days.isEmpty else { throw CommandError("--every takes day, week, month or days") }
    return RecurrenceRule(.weekly, days: days, end: end)
  }

  private static let workdays = RecurrenceRule.Weekday.allCases.prefix(5).map {
    RecurrenceRule.Day($0)
  }

  /// A day of the week by its name or the start of it, in English or German.
  private static func weekday(_ word: String) throws(CommandError) -> RecurrenceRule.Weekday {
    let word = word.trimmingCharacters(in: .whitespaces).lowercased()
    let names: [(RecurrenceRule.Weekday, [String])] = [
      (.monday, ["monday", "montag"]), (.tuesday, ["tuesday", "dienstag"]),
      (.wednesday, ["wednesday", "mittwoch"]), (.thursday, ["thursday", "donnerstag"]),
      (.friday, ["friday", "freitag"]), (.saturday, ["saturday", "samstag"]),
      (.sunday, ["sunday", "sonntag"]),
    ]
    let found = names.first { _, names in
      word.count >= 2 && names.contains { $0.hasPrefix(word) || $0 + "s" == word }
    }
    guard let found else {
      throw CommandError("'\(word)' is no day of the week; write one such as friday")
    }
    return found.0
  }
}
