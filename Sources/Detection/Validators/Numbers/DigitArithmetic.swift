/// Sums and dates in the digits of numbers.
extension Collection<Int> where Index == Int {
  /// Each value times the weight at its place, added up.
  func weighted(_ weights: [Int]) -> Int {
    zip(self, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The values as the digits of one number.
  var number: Int { reduce(0) { $0 * 10 + $1 } }

  /// Whether there are so many, all of them digits, and not all the same.
  func areDigits(_ count: Int) -> Bool {
    self.count == count && allSatisfy { $0 < 10 } && Set(self).count > 1
  }
}

extension Int {
  /// The digits of a number below a hundred, added up.
  var crossSum: Int { self / 10 + self % 10 }
}

/// Dates in numbers of people.
enum BirthDate {
  /// Whether the calendar has the day.
  static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Whether some century has the day, where the number does not say which.
  static func exists(shortYear: Int, month: Int, day: Int) -> Bool {
    exists(year: 1900 + shortYear, month: month, day: day)
      || exists(year: 2000 + shortYear, month: month, day: day)
  }
}
