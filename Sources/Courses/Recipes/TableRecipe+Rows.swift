import Detection
import PlantedErrors
import PolicyPacks

/// The table that a recipe makes.
extension TableRecipe {
  /// The table.
  ///
  /// Each column draws by itself, so that a new column, or another order, changes nothing in the
  /// others.
  public func table() -> Table {
    var cells: [String: [String]] = [:]
    var picks: [String: [Int]] = [:]
    for column in columns {
      var random = SeededGenerator(seed: seed ^ column.name.fingerprint)
      cells[column.name] = values(of: column, cells, &picks, &random)
    }
    let columns = columns.map { cells[$0.name] ?? [] }
    return Table(
      columns: self.columns.map(\.name), rows: (0..<rows).map { row in columns.map { $0[row] } })
  }

  private func values(
    of column: Column, _ cells: [String: [String]], _ picks: inout [String: [Int]],
    _ random: inout SeededGenerator
  ) -> [String] {
    switch column.content {
    case .counts(let from, let step, let shape):
      return (0..<rows).map { row in
        let number = from + row * step
        return shape?.holding(number) ?? "\(number)"
      }
    case .shape(let shape): return different(&random) { shape.draw(using: &$0) ?? "" }
    case .name(let part): return (0..<rows).map { _ in InventedNames.draw(part, using: &random) }
    case .iban(let countries):
      return different(&random) { random in
        random.pick(countries, or: .germany).draw(using: &random)
      }
    case .oneOf(let choices):
      let drawn = (0..<rows).map { _ in TableRecipe.pick(choices, &random) }
      picks[column.name] = drawn
      return drawn.map { choices[$0].text }
    case .with(let other, let texts):
      return (picks[other] ?? []).enumerated().map { row, pick in
        TableRecipe.text(texts[pick], in: row, cells)
      }
    case .emails(let domains):
      return different(&random) { InventedNames.address(at: domains, using: &$0) }
    case .dates(let days, let writing):
      return (0..<rows).map { _ in
        let day = CalendarDay(number: days.lowerBound + random.below(days.count))
        return writing?.text(of: day) ?? day.description
      }
    case .numbers(let range, let decimals, let writing):
      return (0..<rows).map { _ in
        let number = range.lowerBound + random.below(range.count)
        return writing?.text(of: number) ?? TableRecipe.decimal(number, decimals)
      }
    case .text(let parts):
      return (0..<rows).map { row in TableRecipe.text(parts, in: row, cells) }
    }
  }

  /// A text with what its columns hold in a row.
  private static func text(
    _ parts: [TextPart], in row: Int, _ cells: [String: [String]]
  ) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .column(let name): cells[name]?[row] ?? ""
      }
    }.joined()
  }

  /// As many values as there are rows, none of them twice as long as others can be found.
  private func different(
    _ random: inout SeededGenerator, _ draw: (inout SeededGenerator) -> String
  ) -> [String] {
    var seen: Set<String> = []
    return (0..<rows).map { _ in
      var value = draw(&random)
      var tries = 0
      while !seen.insert(value).inserted, tries < RecipeLimit.tries {
        value = draw(&random)
        tries += 1
      }
      return value
    }
  }

  private static func pick(_ choices: [Choice], _ random: inout SeededGenerator) -> Int {
    var rest = random.below(choices.reduce(0) { $0 + $1.weight })
    for (index, choice) in choices.enumerated() {
      rest -= choice.weight
      if rest < 0 { return index }
    }
    return 0
  }

  private static func decimal(_ number: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return "\(number)" }
    var digits = "\(number.magnitude)"
    while digits.count <= decimals { digits = "0" + digits }
    return (number < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}

extension String {
  /// The same number for the same name, everywhere: FNV-1a of 64 bits.
  fileprivate var fingerprint: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
