/// English sentences.
struct EnglishWording: SchemaWording {
  func words(for violation: SchemaViolation) -> (short: String, fix: String) {
    var words = sentences(violation)
    if let alternative = violation.alternative {
      words.short += " (nearest of \(alternative.count) alternatives)"
    }
    return words
  }

  private func sentences(_ violation: SchemaViolation) -> (short: String, fix: String) {
    let name = name(violation.subject)
    let found = "\(name) is “\(Wording.plain(violation.found))”"
    switch violation.kind {
    case .wrongType(let expected, let type):
      let wanted = Wording.joined(expected.map(self.name), "or")
      return ("\(name) is \(self.name(type)); it must be \(wanted)", "Write \(wanted) here.")
    case .notAllowed(let allowed, let nearest):
      return (
        "\(found); it must be " + (allowed.count == 1 ? "" : "one of: ") + Wording.list(allowed),
        nearest.map { "Did you mean “\(Wording.plain($0))”?" }
          ?? "Write \(allowed.count == 1 ? "" : "one of: ")\(Wording.list(allowed))."
      )
    case .forbidden: return ("\(name) must not be here", "Remove it.")
    case .forbiddenSchema:
      return ("\(name) has a form that is not allowed", "Change it or leave it out.")
    case .ambiguous(let alternatives):
      return (
        "\(name) fits \(alternatives.count) alternatives; it must fit exactly one",
        "Leave out what belongs to the others."
      )
    case .undecided(let reason):
      return ("\(name) could not be checked: " + words(for: reason), "Ask the schema’s author.")
    default: return detailed(violation, name, found)
    }
  }

  private func detailed(
    _ violation: SchemaViolation, _ name: String, _ found: String
  ) -> (short: String, fix: String) {
    switch violation.kind {
    case .notMultiple(let divisor):
      ("\(found); it must be a multiple of \(divisor)", "Write a multiple of \(divisor).")
    case .tooLarge(let limit, let isExclusive):
      (
        "\(found); it must be \(isExclusive ? "less than" : "at most") \(limit)",
        "Write a smaller number."
      )
    case .tooSmall(let limit, let isExclusive):
      (
        "\(found); it must be \(isExclusive ? "more than" : "at least") \(limit)",
        "Write a greater number."
      )
    case .tooLong(let limit, let actual):
      ("\(name) has \(actual) characters; at most \(limit) are allowed", "Shorten the text.")
    case .tooShort(let limit, let actual):
      (
        "\(name) has \(count(actual, "character")); at least \(limit) "
          + "\(limit == 1 ? "is" : "are") required", "Write a longer text."
      )
    case .patternMismatch(let pattern):
      ("\(found); that does not fit the pattern \(pattern)", "Write it as the pattern wants.")
    case .wrongFormat(let format):
      ("\(found); that is not a valid \(format)", "Write a valid \(format).")
    default: structural(violation, name)
    }
  }

  private func structural(
    _ violation: SchemaViolation, _ name: String
  ) -> (short: String, fix: String) {
    switch violation.kind {
    case .tooManyItems(let limit, let actual):
      ("\(name) has \(count(actual, "entry")); at most \(limit) may be there", "Remove some.")
    case .tooFewItems(let limit, let actual):
      ("\(name) has \(count(actual, "entry")); it needs at least \(limit)", "Add some.")
    case .extraItem: ("\(name) has an entry too many", "Remove the entry.")
    case .duplicateItems(let first, let second):
      (
        "\(name) has the same entry twice: number \(first + 1) and number \(second + 1)",
        "Remove one of them."
      )
    case .tooFewMatches(let limit, let actual):
      (
        "\(name) has \(actual) entries of the required kind; it needs at least \(limit)",
        "Add an entry of that kind."
      )
    case .tooManyMatches(let limit, let actual):
      (
        "\(name) has \(actual) entries of a kind of which at most \(limit) may be there",
        "Remove some of them."
      )
    case .missingKey(let key, nil): ("\(name) lacks “\(key)”", "Add “\(key)”.")
    case .missingKey(let key, let other?):
      ("\(name) has “\(other)”, so it also needs “\(key)”", "Add “\(key)”.")
    case .unknownKey(let key, let nearest, let known):
      (
        "“\(key)” is not known here",
        nearest.map { "Did you mean “\($0)”?" }
          ?? (known.isEmpty ? "Remove it." : "Remove it; known are: \(Wording.list(known)).")
      )
    case .tooManyKeys(let limit, let actual):
      ("\(name) has \(count(actual, "key")); at most \(limit) may be there", "Remove some.")
    case .tooFewKeys(let limit, let actual):
      ("\(name) has \(count(actual, "key")); it needs at least \(limit)", "Add some.")
    default: ("\(name) does not follow the schema", "Change it.")
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    guard number != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
  }

  private func name(_ subject: SchemaViolation.Subject) -> String {
    switch subject {
    case .document: "the whole document"
    case .member(let key): "“\(key)”"
    case .element(let index, nil): "entry \(index + 1)"
    case .element(let index, let array?): "entry \(index + 1) of “\(array)”"
    case .key(let key): "the key “\(key)”"
    }
  }

  private func name(_ type: JSONType) -> String {
    switch type {
    case .null: "null"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  private func words(for reason: SchemaViolation.Reason) -> String {
    switch reason {
    case .endlessReference: "the schema refers to itself without end"
    case .patternGaveUp(let pattern): "the pattern \(pattern) takes too many steps"
    case .tooDeep: "the schema is nested too deeply"
    case .tooMuchWork: "the schema takes too many steps"
    }
  }
}
