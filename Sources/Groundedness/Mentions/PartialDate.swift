/// A date of which some parts may be left open: `May 2026`, `3 May`, `Q2 2026`, `2026`.
struct PartialDate: Hashable {
  var year: Int?
  /// 1 to 12.
  var month: Int?
  var day: Int?
  /// 1 to 4.
  var quarter: Int?
  /// 1 or 2.
  var half: Int?

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, half: Int? = nil)
  {
    self.year = year
    self.month = month
    self.day = day
    self.quarter = quarter
    self.half = half
  }

  /// How exact it is: 0 for a year, 1 for half a year, 2 a quarter, 3 a month, 4 a day.
  var precision: Int {
    day != nil ? 4 : month != nil ? 3 : quarter != nil ? 2 : half != nil ? 1 : 0
  }

  /// Whether a day that this date includes may be meant by the other one: the other is the same or
  /// less exact.
  func isWithin(_ other: PartialDate) -> Bool {
    if let year = other.year, let own = self.year, own != year { return false }
    if let day = other.day { return day == self.day && other.month == month }
    if let month = other.month { return month == self.month }
    if let quarter = other.quarter {
      return quarter == (self.quarter ?? self.month.map { ($0 + 2) / 3 })
    }
    if let half = other.half {
      let own = self.half ?? self.quarter.map { ($0 + 1) / 2 } ?? self.month.map { ($0 + 5) / 6 }
      return half == own
    }
    return other.year != nil && other.year == year
  }

  /// How many parts differ where both have them.
  func difference(from other: PartialDate) -> Int {
    var count = 0
    if let year, let theirs = other.year, year != theirs { count += 1 }
    if month != other.month { count += 1 }
    if day != other.day { count += 1 }
    if quarter != other.quarter { count += 1 }
    return count
  }

  /// Whether the parts are those of a date.
  var isValid: Bool {
    (month.map { (1...12).contains($0) } ?? true) && (day.map { (1...31).contains($0) } ?? true)
      && (year.map { (1000...2999).contains($0) } ?? true)
  }

  /// A number for the day, for comparing; open parts count from the start.
  var ordinal: Int {
    ((year ?? 0) * 12 + (month ?? (quarter.map { $0 * 3 - 2 } ?? 1))) * 31 + (day ?? 1)
  }
}
