import ArgumentParser
import PolicyPacks

/// The last day on which a pack counts, as it is written on the command line.
enum LastDay {
  static func read(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("'\(text)' is no day; write one such as 2027-01-31")
    }
    return day
  }
}
