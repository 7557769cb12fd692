public import PolicyPacks

extension DayWriting {
  /// How a day that somebody wrote is written, and which one it is.
  ///
  /// Where day and month could change places, `dayFirst` decides.
  ///
  /// - Returns: `nil` if the text is no day of the calendar, or not between 1900 and 2099.
  public static func read(
    _ text: String, dayFirst: Bool = true
  ) -> (writing: DayWriting, day: CalendarDay)? {
    let runs = text.runs
    let numbers = runs.indices.filter { Int(runs[$0]) != nil }
    let names = runs.indices.filter { runs[$0].first?.isLetter == true }
    switch (numbers.count, names.count) {
    case (3, 0): return numeric(runs, numbers, dayFirst)
    case (2, 1): return named(runs, numbers, names[0])
    default: return nil
    }
  }

  /// `2026-05-03`, `03.05.2026`, `5/3/26`.
  private static func numeric(
    _ runs: [String], _ places: [Int], _ dayFirst: Bool
  ) -> (writing: DayWriting, day: CalendarDay)? {
    let lengths = places.map { runs[$0].count }
    if lengths[0] == 4 { return make(runs, day: places[2], month: places[1], year: places[0]) }
    let first = make(runs, day: places[0], month: places[1], year: places[2])
    let second = make(runs, day: places[1], month: places[0], year: places[2])
    return dayFirst ? first ?? second : second ?? first
  }

  /// `3 May 2026`, `3. Mai 2026`, `May 3, 2026`.
  private static func named(
    _ runs: [String], _ places: [Int], _ name: Int
  ) -> (writing: DayWriting, day: CalendarDay)? {
    let year = runs[places[0]].count == 4 ? places[0] : places[1]
    let day = year == places[0] ? places[1] : places[0]
    for language in ["en", "de"] {
      guard let month = months(in: language).firstIndex(of: runs[name]) else { continue }
      // "April" is both; a full stop behind the day is German.
      let isGerman = language == "de" || (runs.count > day + 1 && runs[day + 1].hasPrefix("."))
      var example = runs
      example[name] = isGerman ? "Mai" : "May"
      return make(runs, example, day: day, month: month + 1, year: year)
    }
    return nil
  }

  private static func make(
    _ runs: [String], day: Int, month: Int, year: Int
  ) -> (writing: DayWriting, day: CalendarDay)? {
    guard let number = Int(runs[month]), runs[month].count <= 2 else { return nil }
    var example = runs
    // Where both have two digits, zeros are as likely as not, and most forms have them.
    let isPadded = runs[month].count == 2 && (runs[month].hasPrefix("0") || runs[day].count == 2)
    example[month] = isPadded ? "05" : "5"
    return make(runs, example, day: day, month: number, year: year)
  }

  private static func make(
    _ runs: [String], _ example: [String], day: Int, month: Int, year: Int
  ) -> (writing: DayWriting, day: CalendarDay)? {
    guard let dayNumber = Int(runs[day]), runs[day].count <= 2, let written = Int(runs[year]),
      [2, 4].contains(runs[year].count)
    else { return nil }
    // Years of two digits are read as POSIX has it: 69 to 99 belong to the last century.
    let number = runs[year].count == 4 ? written : written + (written >= 69 ? 1900 : 2000)
    var example = example
    let isNamed = example.contains { $0 == "May" || $0 == "Mai" }
    let isPadded =
      runs[day].hasPrefix("0") || (!isNamed && runs[day].count == 2 && example.contains("05"))
    example[day] = isPadded ? "03" : "3"
    example[year] = runs[year].count == 4 ? "2026" : "26"
    let iso = "\(number)-\(month < 10 ? "0" : "")\(month)-\(dayNumber < 10 ? "0" : "")\(dayNumber)"
    guard (1900...2099).contains(number), let day = CalendarDay(iso),
      let writing = DayWriting(example: example.joined()), writing.text(of: day) == runs.joined()
    else { return nil }
    return (writing, day)
  }
}
