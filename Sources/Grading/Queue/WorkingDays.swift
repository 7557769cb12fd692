public import Foundation

/// Days on which people work: Monday to Friday, in UTC; holidays are not known.
public enum WorkingDays {
  /// How many an answer may take.
  public static let forPractice = 1
  /// How many an appeal may take.
  public static let forAppeal = 2

  /// The same time of day so many working days later; what arrives on a weekend counts from Monday's
  /// beginning.
  public static func date(_ days: Int, after moment: Date) -> Date {
    var date = moment
    if isWeekend(date) {
      while isWeekend(date) { date = startOfDay(date) + day }
    }
    for _ in 0..<days {
      repeat { date += day } while isWeekend(date)
    }
    return date
  }

  private static let day: TimeInterval = 86_400

  private static func number(_ moment: Date) -> Int {
    Int((moment.timeIntervalSince1970 / day).rounded(.down))
  }

  private static func startOfDay(_ moment: Date) -> Date {
    Date(timeIntervalSince1970: Double(number(moment)) * day)
  }

  /// Day 0 of 1970 was a Thursday.
  private static func isWeekend(_ moment: Date) -> Bool {
    let weekday = ((number(moment) + 4) % 7 + 7) % 7
    return weekday == 0 || weekday == 6
  }
}
