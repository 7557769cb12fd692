/// Another day, month or year: `2026-05-03` becomes `2026-06-03`.
struct OtherPeriod: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    guard let right = TableDate(cell.value) else { return nil }
    var days = [right, right, right, right]
    days[0].month += 1
    days[1].month -= 1
    days[2].year -= 1
    days[3].day += right.day > 20 ? -7 : 7
    for day in random.shuffled(days) where day.isInCalendar && cell.allows(day.text) {
      return PlantedValue(day.text, .offByPeriod)
    }
    return nil
  }
}

/// A day as tables write it: `2026-05-03`.
public struct TableDate: Sendable, Hashable {
  /// The year, in four digits.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// The day written as `2026-05-03`; `nil` if it is written otherwise, or there is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy(\.isDigit),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard isInCalendar else { return nil }
  }

  /// The day as tables write it.
  public var text: String { "\(year)-\(two(month))-\(two(day))" }

  /// Whether there is such a day.
  var isInCalendar: Bool {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
