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
  }

  static let days = Shape<ClosedRange<Int>>.mapping(DayKeys(), called: "'date'") { fields in
    let (from, to) = (fields.from, fields.to)
    guard let from, let to else { return nil }
    guard from <= to else {
      fields.problems.error("wrong-value", "'to' is before 'from'", at: fields.location(of: \.to))
      return nil
    }
    return from.number...to.number
  }

  private struct NumberKeys: Keys {
    let from = Key.required("from", .decimal, "The least one.")
    let to = Key.required("to", .decimal, "The greatest one.")
    let decimals = Key("decimals", .count(0...6, "must be from 0 to 6"), "How many decimals.").or(0)
  }

  static let numbers = Shape<TableRecipe.Content>.mapping(
    NumberKeys(), called: "'number'"
  ) { fields in
    let (from, to, decimals) = (fields.from, fields.to, fields.decimals)
    guard let from, let to else { return nil }
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    guard from <= to, abs(from) <= 1e9, abs(to) <= 1e9 else {
      fields.problems.error(
        "wrong-value", "'to' must not be less than 'from', and neither beyond a thousand million",
        at: fields.location(of: \.to))
      return nil
    }
    return .numbers(
      Int((from * unit).rounded())...Int((to * unit).rounded()), decimals: decimals)
  }
}
