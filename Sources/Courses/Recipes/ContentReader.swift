import Detection
import Diagnostics
import PolicyPacks

/// Reads what stands in a column.
enum ContentReader {
  private typealias Content = TableRecipe.Content

  private struct ContentKeys: Keys {
    let counts = Key(
      "counts", ContentReader.counts, "Whole numbers that go up: `{from: 104200}`.")
    let shape = Key(
      "shape", .text,
      "Values all different: `#` is a digit, `@` a capital letter, `~` a small one: `HL-########`.")
    let check = Key(
      "check", ContentReader.check, "What the digits of `shape` pass: `luhn`, or a weighted sum.")
    let name = Key(
      "name", .choice(InventedNames.Part.allCases.map { ($0.rawValue, $0) }),
      "Invented names: `person`, `given` or `family`.")
    let iban = Key(
      "iban",
      Shape.choice(IBANCountry.allCases.map { ($0.rawValue, $0) }, called: "country")
        .oneOrMany(atLeast: 1),
      "Account numbers of these countries, with right check digits and of no bank.")
    let email = Key(
      "email", ContentReader.domain.oneOrMany(atLeast: 1),
      "Addresses of invented people, at a domain that nobody can own: `example.org`.")
    let oneOf = Key(
      "oneOf", ContentReader.choices, "One of these, or by weight: `{burst pipe: 3, storm: 1}`.")
    let with = Key(
      "with", .text,
      "The column whose pick decides which of `oneOf` stands here; its texts may name columns in braces."
    )
    let date = Key(
      "date", ContentReader.days,
      "Days: `{from: 2026-01-05, to: 2026-10-30}`, written in another way by `as: '03.05.2026'`.")
    let number = Key(
      "number", ContentReader.numbers,
      "Numbers: `{from: 80, to: 9000, decimals: 2}`, written in another way by `as: '1.234,50'`.")
    let text = Key("text", .text, "A text with other columns in it: `{cause} on {opened}`.")

    var relations: SchemaNode {
      .one(of: counts, shape, name, iban, email, oneOf, date, number, text)
    }
  }

  static let shape = Shape<TableRecipe.Content>.mapping(
    ContentKeys(), called: { "the column '\($0)'" }
  ) { fields in
    let known = fields.problems.diagnostics.count
    let found = contents(fields)
    guard found.count != 1 else { return found[0] }
    guard found.count > 1 || fields.problems.diagnostics.count == known else { return nil }
    fields.problems.error(
      found.isEmpty ? "empty-check" : "two-forms",
      found.isEmpty
        ? "the column '\(fields.entry.name)' says of nothing that it stands there"
        : "the column '\(fields.entry.name)' says of two things that they stand there",
      at: fields.location,
      notes: ["say one of: counts, shape, name, iban, email, oneOf, date, number, text"])
    return nil
  }

  private static func contents(_ fields: Fields<ContentKeys>) -> [TableRecipe.Content] {
    let (shape, check) = (fields.shape, fields.check)
    let (choices, other) = (fields.oneOf, fields.with)
    if check != nil, !fields.has(\.shape) { fields.reportMissing("shape") }
    if other != nil, !fields.has(\.oneOf) { fields.reportMissing("oneOf") }
    let found: [Content?] = [
      fields.counts, shape.map { .shape(TableRecipe.Shape(text: $0, check: check)) },
      fields.name.map { .name($0) }, fields.iban.map { .iban($0) },
      choices.map { choices in
        other.map { .with($0, choices.map { TableRecipe.parts(of: $0.text) }) } ?? .oneOf(choices)
      },
      fields.email.map { .emails($0) }, fields.date, fields.number,
      fields.text.map { .text(TableRecipe.parts(of: $0)) },
    ]
    return found.compactMap { $0 }
  }

  private static let choices: Shape<[TableRecipe.Choice]> = {
    let texts = Shape<String>.text.list(atLeast: 1)
    let weight = Shape.count(1...1000, "must be from 1 to 1000")
    let schema = SchemaNode.any(
      of: texts.schema, ["type": "object", "additionalProperties": weight.schema])
    return Shape(schema) { entry, reading in
      guard case .mapping = entry.value.value else {
        return texts.read(entry, reading)?.map { TableRecipe.Choice(text: $0, weight: 1) }
      }
      return entry.value.pairs("'oneOf'", reading.problems)?.compactMap { pair in
        guard let text = pair.key.text,
          let weight = weight.read(Entry(text, key: pair.key, pair.value), reading)
        else { return nil }
        return TableRecipe.Choice(text: text, weight: weight)
      }
    }
  }()

  private struct SumKeys: Keys {
    let weights = Key.required("weights", RecipeCheck.weights, "What each digit counts.")
    let modulus = Key.required(
      "modulus", .count(2...1000, "must be from 2 to 1000"), "What the sum is divided by.")
    let remainder = Key("remainder", .count, "What must be left.").or(0)
  }

  private static let check: Shape<Validator> = {
    let named = Shape.choice(
      TableRecipe.Shape.checks.compactMap { name in Validator.named[name].map { (name, $0) } })
    let sum = Shape<Validator>.mapping(SumKeys(), called: "'check'") { fields in
      let (weights, modulus, remainder) = (fields.weights, fields.modulus, fields.remainder)
      guard let weights, let modulus else { return nil }
      return .weightedSum(WeightedSum(weights: weights, modulus: modulus, remainder: remainder))
    }
    return .either(named, orMapping: sum)
  }()
}
