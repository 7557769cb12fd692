import PlantedErrors

/// Ways to write a cell in a language.
package enum CellWriting {
  /// The cell as a language writes money, with a mark between thousands and two decimals at least:
  /// `1,850.00`, `1.850,00`.
  ///
  /// - Returns: `nil` if the cell is no number.
  package static func money(_ cell: String, language: String) -> String? {
    let isNegative = cell.hasPrefix("-")
    let parts = cell.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let isGerman = language == "de"
    let whole = grouped(parts[0], isGerman ? "." : ",")
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let padding = String(repeating: "0", count: max(0, 2 - decimals.utf8.count))
    return (isNegative ? "-" : "") + whole + (isGerman ? "," : ".") + decimals + padding
  }

  /// The cell as a language writes days: `3 May 2026`, `3. Mai 2026`.
  ///
  /// - Returns: `nil` if the cell is no day such as `2026-05-03`.
  package static func date(_ cell: String, language: String) -> String? {
    guard let day = TableDate(cell) else { return nil }
    return language == "de"
      ? "\(day.day). \(germanMonths[day.month - 1]) \(day.year)"
      : "\(day.day) \(englishMonths[day.month - 1]) \(day.year)"
  }

  private static func grouped(_ digits: Substring, _ separator: String) -> String {
    var rest = digits
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let germanMonths = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]
}
