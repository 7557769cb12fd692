import Diagnostics
import OutputFormats

/// Reads `phrases` of a check.
enum PhrasesReader {
  private struct PhraseKeys: Keys {
    let must = Key("must", .phrases(), "Phrases that must all be there.")
    let never = Key("never", .phrases(), "Phrases that must not be there.")

    var relations: SchemaNode {
      .any(
        of: .has(must).and(.key(must, ["minItems": 1])),
        .has(never).and(.key(never, ["minItems": 1])))
    }
  }

  static let shape = Shape<FormatCheck.Kind>.mapping(PhraseKeys(), called: "'phrases'") { fields in
    let (must, never) = (fields.must ?? [], fields.never ?? [])
    let all = must + never
    if all.isEmpty || all.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      fields.problems.error(
        "wrong-value", "'phrases' needs phrases in 'must' or in 'never'", at: fields.location)
    }
    return .phrases(must: must, never: never)
  }
}
