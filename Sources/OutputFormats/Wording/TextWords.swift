import Detection

extension TextTrouble {
  var english: FormatWords {
    switch self {
    case .missingPart(let region):
      FormatWords("There is no \(region.english), which this rule asks about", fix: "Add it.")
    case .tooFewWords(let count, let limit):
      FormatWords(
        "There \(count == 1 ? "is" : "are") \(count.of("word", "words")); at least \(limit) are asked for",
        fix: "Ask for more detail.")
    case .tooManyWords(let count, let limit):
      FormatWords(
        "There are \(count.of("word", "words")); the limit is \(limit)",
        fix: "Ask for a shorter answer.")
    case .missingMatch:
      FormatWords("Something that must stand here does not", fix: "Add it.")
    case .unwantedMatch(let match):
      FormatWords("“\(match)” has no place here", fix: "Remove it.")
    case .missingPhrase(let phrase):
      FormatWords("“\(phrase)” is missing", fix: "Add it, word for word.")
    case .unwantedPhrase(let phrase):
      FormatWords("“\(phrase)” has no place here", fix: "Say it in another way.")
    case .tooHard(let value, let limit, let formula):
      FormatWords(
        "The text is hard to read: \(formula.title) \(value), and the limit is \(limit)",
        fix: "Use shorter sentences and shorter words.")
    case .tooEasy(let value, let limit, let formula):
      FormatWords(
        "The text is simpler than asked for: \(formula.title) \(value), and the limit is \(limit)",
        fix: "Ask for a text for readers who know the subject.")
    case .tooFewCitations(let count, let limit):
      FormatWords(
        "There \(count == 1 ? "is" : "are") \(count.of("citation", "citations")); at least \(limit) \(limit == 1 ? "is" : "are") asked for",
        why: "What cites nothing cannot be checked.", fix: "Ask for the source of each statement.")
    case .malformedCitation(let text):
      FormatWords(
        "“\(text)” is no citation of the form that is asked for",
        why: "Nobody can look it up.", fix: "Ask for citations in that form.")
    case .placeholder(let text):
      FormatWords("“\(text)” was left over", fix: "Put in what belongs there.")
    }
  }

  var german: FormatWords {
    switch self {
    case .missingPart(let region):
      FormatWords("Es fehlt \(region.german), wonach diese Regel fragt", fix: "Es ergänzen.")
    case .tooFewWords(let count, let limit):
      FormatWords(
        "Es \(count == 1 ? "ist" : "sind") \(count.of("Wort", "Wörter")); verlangt sind mindestens \(limit)",
        fix: "Um mehr Einzelheiten bitten.")
    case .tooManyWords(let count, let limit):
      FormatWords(
        "Es sind \(count.of("Wort", "Wörter")); erlaubt sind \(limit)",
        fix: "Um eine kürzere Antwort bitten.")
    case .missingMatch:
      FormatWords("Etwas, das hier stehen muss, fehlt", fix: "Es ergänzen.")
    case .unwantedMatch(let match):
      FormatWords("„\(match)“ gehört nicht hierher", fix: "Es entfernen.")
    case .missingPhrase(let phrase):
      FormatWords("„\(phrase)“ fehlt", fix: "Es wörtlich ergänzen.")
    case .unwantedPhrase(let phrase):
      FormatWords("„\(phrase)“ gehört nicht hierher", fix: "Es anders sagen.")
    case .tooHard(let value, let limit, let formula):
      FormatWords(
        "Der Text ist schwer zu lesen: \(formula.title) \(value), erlaubt ist \(limit)",
        fix: "Kürzere Sätze und kürzere Wörter verwenden.")
    case .tooEasy(let value, let limit, let formula):
      FormatWords(
        "Der Text ist einfacher als verlangt: \(formula.title) \(value), die Grenze ist \(limit)",
        fix: "Um einen Text für fachkundige Leser bitten.")
    case .tooFewCitations(let count, let limit):
      FormatWords(
        "Es gibt \(count.of("Beleg", "Belege")); verlangt \(limit == 1 ? "ist" : "sind") mindestens \(limit)",
        why: "Was nichts belegt, lässt sich nicht prüfen.",
        fix: "Um die Quelle jeder Aussage bitten.")
    case .malformedCitation(let text):
      FormatWords(
        "„\(text)“ ist kein Beleg in der verlangten Form",
        why: "Niemand kann ihn nachschlagen.", fix: "Um Belege in dieser Form bitten.")
    case .placeholder(let text):
      FormatWords("„\(text)“ ist übrig geblieben", fix: "Einsetzen, was dorthin gehört.")
    }
  }
}

extension FormatRegion {
  fileprivate var english: String {
    switch self {
    case .whole: "text"
    case .pointer(let pointer): "“\(pointer)”"
    case .section(let name): "section “\(name)”"
    case .column(let name): "column “\(name)”"
    }
  }

  fileprivate var german: String {
    switch self {
    case .whole: "der Text"
    case .pointer(let pointer): "„\(pointer)“"
    case .section(let name): "der Abschnitt „\(name)“"
    case .column(let name): "die Spalte „\(name)“"
    }
  }
}

extension FormatProblem {
  /// The facts that a pack's own words may name in braces: `actual`, `limit`, `match`.
  public var facts: [String: String] {
    switch kind {
    case .text(let trouble): trouble.facts
    case .level(let level): ["match": level.name]
    default: [:]
    }
  }
}

extension TextTrouble {
  fileprivate var facts: [String: String] {
    switch self {
    case .tooFewWords(let actual, let limit), .tooManyWords(let actual, let limit),
      .tooFewCitations(let actual, let limit):
      ["actual": "\(actual)", "limit": "\(limit)"]
    case .tooHard(let actual, let limit, _), .tooEasy(let actual, let limit, _):
      ["actual": "\(actual)", "limit": "\(limit)"]
    case .unwantedMatch(let match), .missingPhrase(let match), .unwantedPhrase(let match),
      .malformedCitation(let match), .placeholder(let match):
      ["match": match]
    case .missingMatch, .missingPart: [:]
    }
  }
}
