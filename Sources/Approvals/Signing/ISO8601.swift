import Foundation
import PolicyPacks

extension Date {
  /// The moment as `2026-11-24T09:30:00.000Z`.
  package var iso8601: String {
    let milliseconds = self.milliseconds
    let (day, rest) = (milliseconds / 86_400_000, milliseconds % 86_400_000)
    let minutes = rest / 60_000
    let time = [minutes / 60, minutes % 60, rest / 1_000 % 60].map { padded($0, 2) }
    let date = CalendarDay(number: Int(day)).description
    return "\(date)T\(time.joined(separator: ":")).\(padded(rest % 1_000, 3))Z"
  }
}

private func padded(_ number: Int64, _ width: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
