/// A day of the calendar, as made-up records have it; no month has more than 28 days.
struct Day: Hashable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  var quarter: Int { (month + 2) / 3 }

  static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as a table has it.
  func inTable(_ language: WorldLanguage) -> String {
    language == .english
      ? "\(year)-\(two(month))-\(two(day))" : "\(two(day)).\(two(month)).\(year)"
  }

  /// The day as a text has it, in one of several ways.
  func written(_ language: WorldLanguage, _ random: inout SeededGenerator) -> String {
    let name = Self.months(language)[month - 1]
    switch language {
    case .english:
      return random.pick(
        [
          "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(year)-\(two(month))-\(two(day))",
          "\(day) \(name)",
        ],
        or: "")
    case .german:
      return random.pick(
        ["\(day). \(name) \(year)", "\(two(day)).\(two(month)).\(year)", "\(day). \(name)"], or: "")
    }
  }

  static func months(_ language: WorldLanguage) -> [String] {
    language == .english
      ? [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October",
        "November", "December",
      ]
      : [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober",
        "November", "Dezember",
      ]
  }
}

/// A number with two digits at least.
func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
