import Diagnostics
import OutputFormats

/// Reads `readingLevel` of a check.
enum ReadingLevelReader {
  private struct LevelKeys: Keys {
    let formula = Key.required(
      "formula", .choice(ReadingFormula.allCases.map { ($0.rawValue, $0) }),
      "The formula: `amstad` and `wiener-sachtextformel` are for German.")
    let max = Key("max", .decimal, "The greatest value of the formula.")
    let min = Key("min", .decimal, "The least value of the formula.")

    var relations: SchemaNode { .some(of: max, min) }
  }

  static let shape = Shape<FormatCheck.Kind>.mapping(
    LevelKeys(), called: "'readingLevel'"
  ) { fields in
    let (formula, most, least) = (fields.formula, fields.max, fields.min)
    if most == nil, least == nil {
      fields.problems.error(
        "missing-key", "'readingLevel' has neither 'max' nor 'min'", at: fields.location)
    }
    return formula.map { .readingLevel($0, max: most, min: least) }
  }
}
