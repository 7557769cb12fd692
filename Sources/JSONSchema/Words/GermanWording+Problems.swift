import StructuredText

extension GermanWording {
  func words(for problem: SchemaProblem) -> String {
    switch problem.kind {
    case .malformed(let kind): JSONProblem(kind, range: problem.range).words(in: "de").short
    case .notASchema: "Ein Schema muss ein Objekt, true oder false sein"
    case .badValue(let keyword, let expected): "„\(keyword)“ muss \(words(for: expected)) sein"
    case .badPattern(let message): "Das Muster ist kein regulärer Ausdruck: \(message)"
    case .unresolvableReference(let reference): "„\(reference)“ führt zu keinem Schema"
    case .unknownMetaSchema(let uri):
      "„\(uri)“ ist nicht bekannt; JSON Schema 2020-12 heißt "
        + "„https://json-schema.org/draft/2020-12/schema“"
    case .unknownVocabulary(let uri): "Das Vokabular „\(uri)“ wird verlangt, ist aber nicht bekannt"
    case .duplicateIdentifier(let name): "„\(name)“ ist der Name zweier Schemas"
    }
  }

  private func words(for expected: SchemaProblem.Expected) -> String {
    switch expected {
    case .string: "eine Zeichenkette"
    case .number: "eine Zahl"
    case .positiveNumber: "eine Zahl über null mit höchstens 4.000 Ziffern"
    case .count: "eine ganze Zahl ab 0"
    case .boolean: "true oder false"
    case .array: "eine Liste"
    case .strings: "eine Liste verschiedener Zeichenketten"
    case .object: "ein Objekt"
    case .schema: "ein Schema (ein Objekt, true oder false)"
    case .schemas: "eine Liste mit mindestens einem Schema"
    case .schemaMap: "ein Objekt, dessen Werte Schemas sind,"
    case .stringsMap: "ein Objekt, dessen Werte Listen von Zeichenketten sind,"
    case .types:
      "eines oder mehrere von: " + JSONType.allCases.map(\.rawValue).joined(separator: ", ")
    case .uri: "ein URI, und wo er ein Schema benennt, ohne Fragment,"
    case .anchor:
      "ein Name aus Buchstaben, Ziffern, „-“, „.“ und „_“, der mit Buchstabe oder „_“ beginnt,"
    }
  }
}
