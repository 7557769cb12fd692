/// Dates written in numbers, in any of the three orders that are in use.
enum CalendarDate {
  static func isValid(_ text: [UInt8]) -> Bool {
    let numbers = text.split { !(48...57).contains($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count <= 4 }) else { return false }
    let parts = numbers.map { part in
      (value: part.reduce(0) { $0 * 10 + Int($1) - 48 }, digits: part.count)
    }
    if parts[0].digits == 4 { return exists(parts[0], parts[1].value, parts[2].value) }
    return exists(parts[2], parts[1].value, parts[0].value)
      || exists(parts[2], parts[0].value, parts[1].value)
  }

  private static func exists(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int) -> Bool {
    guard year.digits == 2 || (1850...2150).contains(year.value), (1...12).contains(month) else {
      return false
    }
    let isLeap = year.value % 4 == 0 && (year.value % 100 != 0 || year.value % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
