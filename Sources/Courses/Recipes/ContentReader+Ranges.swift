import Diagnostics
import PolicyPacks

/// Columns of numbers and days.
extension ContentReader {
  private struct CountKeys: Keys {
    let from = Key.required("from", .count, "The first one.")
    let step = Key("step", .count(1...1000, "must be from 1 to 1000"), "How much they go up.").or(1)
    let shape = Key("as", .text, "How they are written: `CL-2026-######`.")
  }

  static let counts = Shape<TableRecipe.Content>.mapping(
    CountKeys(), called: "'counts'"
  ) { fields in
    let (from, step, shape) = (fields.from, fields.step, fields.shape)
    guard let from else { return nil }
    guard from <= 1_000_000_000_000 else {
      fields.problems.error(
        "wrong-value", "'from' must be at most a million million",
        at: fields.location(of: \.from))
      return nil
    }
    return .counts(
      from: from, step: step, shape: shape.map { TableRecipe.Shape(text: $0, check: nil) })
  }

  private struct DayKeys: Keys {
    let from = Key.required("from", .day, "The first day.")
    let to = Key.required("to", .day, "The last day.")
    let writing = Key("as", .text, "How 3 May 2026 would be written: `03.05.2026`.")
  }

  static let days = Shape<TableRecipe.Content>.mapping(DayKeys(), called: "'date'") { fields in
    let (from, to, example) = (fields.from, fields.to, fields.writing)
    let writing = example.flatMap { DayWriting(example: $0) }
    if let example, writing == nil {
      fields.problems.error(
        "wrong-value", "'\(example)' does not write 3 May 2026", at: fields.location(of: \.writing),
        notes: ["show how that day looks: 03.05.2026, 3. Mai 2026, 5/3/26"])
      return nil
    }
    guard let from, let to else { return nil }
    guard from <= to else {
      fields.problems.error("wrong-value", "'to' is before 'from'", at: fields.location(of: \.to))
      return nil
    }
    return .dates(from.number...to.number, writing)
  }

  private struct NumberKeys: Keys {
    let from = Key.required("from", .decimal, "The least one.")
    let to = Key.required("to", .decimal, "The greatest one.")
    let decimals = Key("decimals", .count(0...6, "must be from 0 to 6"), "How many decimals.").or(0)
    let writing = Key("as", .text, "How 1234.5 would be written, with all decimals: `1.234,50`.")
  }

  static let numbers = Shape<TableRecipe.Content>.mapping(
    NumberKeys(), called: "'number'"
  ) { fields in
    let (from, to, decimals) = (fields.from, fields.to, fields.decimals)
    let example = fields.writing
    guard let from, let to else { return nil }
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    guard from <= to, abs(from) <= 1e9, abs(to) <= 1e9 else {
      fields.problems.error(
        "wrong-value", "'to' must not be less than 'from', and neither beyond a thousand million",
        at: fields.location(of: \.to))
      return nil
    }
    let writing = example.flatMap { NumberWriting(example: $0) }
    if let example, writing?.decimals != decimals {
      let plain = NumberWriting(group: "", mark: ".", decimals: decimals)?.example ?? "1234"
      fields.problems.error(
        "wrong-value", "'\(example)' does not write \(plain)", at: fields.location(of: \.writing),
        notes: ["show how that number looks, with as many decimals as 'decimals' says"])
      return nil
    }
    return .numbers(
      Int((from * unit).rounded())...Int((to * unit).rounded()), decimals: decimals, writing)
  }

  /// A domain that nobody can own.
  static let domain = Shape<String>(.text) { entry, reading in
    guard let domain = Shape<String>.text.read(entry, reading) else { return nil }
    guard InventedNames.isReserved(domain) else {
      reading.problems.error(
        "wrong-value", "'\(domain)' may be somebody's", at: entry.value.location,
        notes: ["take example.org, or a domain that ends in .example, .test or .invalid"])
      return nil
    }
    return domain
  }
}
