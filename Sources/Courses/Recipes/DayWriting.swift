public import PolicyPacks

/// A way to write days, shown by how it writes 3 May 2026: `03.05.2026`, `3. Mai 2026`, `May 3, 2026`.
///
/// That day has another number for each of its parts, so an example says all there is to say.
public struct DayWriting: Sendable, Hashable {
  /// How 3 May 2026 is written.
  public var example: String

  enum Part: Hashable {
    case words(String)
    case day(isPadded: Bool)
    case month(isPadded: Bool)
    case monthName(language: String)
    case year(digits: Int)
  }

  let parts: [Part]

  /// The writing that an example shows.
  ///
  /// - Returns: `nil` if it does not name day, month and year of 3 May 2026, each once.
  public init?(example: String) {
    self.example = example
    parts = example.runs.map(DayWriting.part)
    let day = parts.count { if case .day = $0 { true } else { false } }
    let year = parts.count { if case .year = $0 { true } else { false } }
    let month = parts.count {
      switch $0 {
      case .month, .monthName: true
      case .words, .day, .year: false
      }
    }
    let others = parts.contains { part in
      if case .words(let words) = part { words.contains(where: \.isNumber) } else { false }
    }
    guard (day, month, year) == (1, 1, 1), !others else { return nil }
  }

  private static func part(_ run: String) -> Part {
    switch run {
    case "3": .day(isPadded: false)
    case "03": .day(isPadded: true)
    case "5": .month(isPadded: false)
    case "05": .month(isPadded: true)
    case "May": .monthName(language: "en")
    case "Mai": .monthName(language: "de")
    case "26": .year(digits: 2)
    case "2026": .year(digits: 4)
    default: .words(run)
    }
  }

  /// A day as it is written.
  public func text(of day: CalendarDay) -> String {
    let numbers = day.description.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return day.description }
    return parts.map { part in
      switch part {
      case .words(let words): words
      case .day(let isPadded): numbers[2].digits(isPadded ? 2 : 1)
      case .month(let isPadded): numbers[1].digits(isPadded ? 2 : 1)
      case .monthName(let language): DayWriting.months(in: language)[numbers[1] - 1]
      case .year(let digits): digits == 2 ? (numbers[0] % 100).digits(2) : numbers[0].digits(4)
      }
    }.joined()
  }

  /// The names of the months in a language: English or German.
  static func months(in language: String) -> [String] {
    language == "de"
      ? [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
  }
}

extension Int {
  /// The number with zeros before it, up to so many digits.
  fileprivate func digits(_ count: Int) -> String {
    let digits = "\(self)"
    return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
  }
}

extension String {
  /// Runs of digits, runs of letters, and what stands between them.
  var runs: [String] {
    var runs: [String] = []
    var kind = 0
    for character in self {
      let own = character.isASCIIDigit ? 1 : character.isLetter ? 2 : 3
      if own == kind, let last = runs.indices.last {
        runs[last].append(character)
      } else {
        runs.append(String(character))
      }
      kind = own
    }
    return runs
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
