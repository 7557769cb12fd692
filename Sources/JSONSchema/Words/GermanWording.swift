/// German sentences.
struct GermanWording: SchemaWording {
  func words(for violation: SchemaViolation) -> (short: String, fix: String) {
    var words = sentences(violation)
    if let alternative = violation.alternative {
      words.short += " (die nächstliegende von \(alternative.count) Möglichkeiten)"
    }
    return words
  }

  private func sentences(_ violation: SchemaViolation) -> (short: String, fix: String) {
    let name = name(violation.subject)
    let found = "\(name) ist „\(Wording.plain(violation.found))“"
    switch violation.kind {
    case .wrongType(let expected, let type):
      let wanted = Wording.joined(expected.map(self.name), "oder")
      return (
        "\(name) ist \(self.name(type)); erlaubt ist nur \(wanted)",
        "Erlaubt ist hier nur \(wanted)."
      )
    case .notAllowed(let allowed, let nearest):
      let list = Wording.list(allowed)
      return (
        "\(found); erlaubt ist nur\(allowed.count == 1 ? "" : " einer dieser Werte"): \(list)",
        nearest.map { "Meinten Sie „\(Wording.plain($0))“?" }
          ?? "Schreiben Sie\(allowed.count == 1 ? "" : " einen dieser Werte"): \(list)."
      )
    case .forbidden: return ("\(name) darf hier nicht stehen", "Entfernen Sie es.")
    case .forbiddenSchema:
      return (
        "\(name) hat eine Form, die nicht erlaubt ist", "Ändern Sie es, oder lassen Sie es weg."
      )
    case .ambiguous(let alternatives):
      return (
        "\(name) passt zu \(alternatives.count) Möglichkeiten, muss aber zu genau einer passen",
        "Lassen Sie weg, was zu den anderen gehört."
      )
    case .undecided(let reason):
      return (
        "\(name) konnte nicht geprüft werden: " + words(for: reason),
        "Fragen Sie, wer das Schema geschrieben hat."
      )
    default: return detailed(violation, name, found)
    }
  }

  private func detailed(
    _ violation: SchemaViolation, _ name: String, _ found: String
  ) -> (short: String, fix: String) {
    switch violation.kind {
    case .notMultiple(let divisor):
      (
        "\(found); es muss ein Vielfaches von \(divisor) sein",
        "Schreiben Sie ein Vielfaches von \(divisor)."
      )
    case .tooLarge(let limit, let isExclusive):
      (
        "\(found); es muss \(isExclusive ? "kleiner als" : "höchstens") \(limit) sein",
        "Schreiben Sie eine kleinere Zahl."
      )
    case .tooSmall(let limit, let isExclusive):
      (
        "\(found); es muss \(isExclusive ? "größer als" : "mindestens") \(limit) sein",
        "Schreiben Sie eine größere Zahl."
      )
    case .tooLong(let limit, let actual):
      ("\(name) hat \(actual) Zeichen; erlaubt sind höchstens \(limit)", "Kürzen Sie den Text.")
    case .tooShort(let limit, let actual):
      (
        "\(name) hat \(actual) Zeichen; nötig sind mindestens \(limit)",
        "Schreiben Sie einen längeren Text."
      )
    case .patternMismatch(let pattern):
      (
        "\(found); das passt nicht zum Muster \(pattern)",
        "Schreiben Sie es so, wie das Muster es verlangt."
      )
    case .wrongFormat(let format):
      (
        "\(found); das ist kein gültiges Format „\(format)“",
        "Halten Sie sich an das Format „\(format)“."
      )
    default: structural(violation, name)
    }
  }

  private func structural(
    _ violation: SchemaViolation, _ name: String
  ) -> (short: String, fix: String) {
    switch violation.kind {
    case .tooManyItems(let limit, let actual):
      (
        "\(name) hat \(count(actual, "Eintrag", "Einträge")); erlaubt sind höchstens \(limit)",
        "Entfernen Sie welche."
      )
    case .tooFewItems(let limit, let actual):
      (
        "\(name) hat \(count(actual, "Eintrag", "Einträge")); nötig sind mindestens \(limit)",
        "Ergänzen Sie welche."
      )
    case .extraItem: ("\(name) hat einen Eintrag zu viel", "Entfernen Sie den Eintrag.")
    case .duplicateItems(let first, let second):
      (
        "\(name) hat zweimal denselben Eintrag: Nummer \(first + 1) und Nummer \(second + 1)",
        "Entfernen Sie einen von beiden."
      )
    case .tooFewMatches(let limit, let actual):
      (
        "Von den verlangten Einträgen hat \(name) \(actual); nötig sind mindestens \(limit)",
        "Ergänzen Sie einen solchen Eintrag."
      )
    case .tooManyMatches(let limit, let actual):
      (
        "\(name) hat \(actual) Einträge einer Art, von der höchstens \(limit) erlaubt sind",
        "Entfernen Sie einige davon."
      )
    case .missingKey(let key, nil): ("In \(name) fehlt „\(key)“", "Ergänzen Sie „\(key)“.")
    case .missingKey(let key, let other?):
      ("In \(name) steht „\(other)“, daher fehlt „\(key)“", "Ergänzen Sie „\(key)“.")
    case .unknownKey(let key, let nearest, let known):
      (
        "„\(key)“ ist hier nicht bekannt",
        nearest.map { "Meinten Sie „\($0)“?" }
          ?? (known.isEmpty
            ? "Entfernen Sie es." : "Entfernen Sie es; bekannt sind: \(Wording.list(known)).")
      )
    case .tooManyKeys(let limit, let actual):
      (
        "\(name) hat \(count(actual, "Schlüssel", "Schlüssel")); erlaubt sind höchstens \(limit)",
        "Entfernen Sie welche."
      )
    case .tooFewKeys(let limit, let actual):
      (
        "\(name) hat \(count(actual, "Schlüssel", "Schlüssel")); nötig sind mindestens \(limit)",
        "Ergänzen Sie welche."
      )
    default: ("\(name) folgt nicht dem Schema", "Ändern Sie es.")
    }
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private func name(_ subject: SchemaViolation.Subject) -> String {
    switch subject {
    case .document: "das ganze Dokument"
    case .member(let key): "„\(key)“"
    case .element(let index, nil): "Eintrag \(index + 1)"
    case .element(let index, let array?): "Eintrag \(index + 1) von „\(array)“"
    case .key(let key): "der Schlüssel „\(key)“"
    }
  }

  private func name(_ type: JSONType) -> String {
    switch type {
    case .null: "null"
    case .boolean: "true oder false"
    case .integer: "eine ganze Zahl"
    case .number: "eine Zahl"
    case .string: "ein Text"
    case .array: "eine Liste"
    case .object: "ein Objekt"
    }
  }

  private func words(for reason: SchemaViolation.Reason) -> String {
    switch reason {
    case .endlessReference: "Das Schema verweist ohne Ende auf sich selbst"
    case .patternGaveUp(let pattern): "Das Muster \(pattern) braucht zu viele Schritte"
    case .tooDeep: "Das Schema ist zu tief verschachtelt"
    case .tooMuchWork: "Das Schema braucht zu viele Schritte"
    }
  }
}
