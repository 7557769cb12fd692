import OutputFormats

/// What is said about required formats of outputs.
struct FormatWording: Sendable {
  var title, lead, none: String
  /// Takes `{task}` and `{tool}`.
  var owed: String
  var notOwed: String
  var shape, asked, rule, ask, ifNot: String
  var good, bad, source, breaks, schema, inParts: String
  /// What a shape is called.
  var shapeName: @Sendable (OutputFormat.Shape) -> String
  /// What a check is called that a pack gives no title.
  var checkName: @Sendable (FormatCheck.Kind) -> String
  /// What a part of a shape asks for; `nil` where it asks for nothing.
  var part: @Sendable (ShapePart, OutputFormat.Shape) -> String?
  /// What a check asks for.
  var check: @Sendable (FormatCheck) -> String

  static let english = FormatWording(
    title: "What outputs must look like",
    lead:
      "Some tasks need an answer of a certain shape. Ask for it in your prompt, and check the answer.",
    none: "The policy pack asks for no particular shape.",
    owed: "{task} in {tool}", notOwed: "No tool asks for it yet.",
    shape: "Shape", asked: "Asked for", rule: "What is asked", ask: "In words", ifNot: "If not",
    good: "Outputs that are as they should be", bad: "Outputs that are not",
    source: "Made from this source:", breaks: "What is wrong: ", schema: "The schema",
    inParts: "Format",
    shapeName: {
      switch $0 {
      case .json: "JSON"
      case .markdown: "text with headings (Markdown)"
      case .csv: "a table (CSV)"
      case .text: "text"
      }
    },
    checkName: {
      switch $0 {
      case .words: "Length"
      case .must: "What must stand there"
      case .never: "What must not stand there"
      case .phrases: "Phrases"
      case .readingLevel: "Reading level"
      case .citations: "Sources"
      case .noPlaceholders: "Nothing left over"
      case .noLevel: "Sensitive data"
      case .grounded: "True to its source"
      }
    },
    part: EnglishFormats.sentence, check: EnglishFormats.sentence)

  static let german = FormatWording(
    title: "Wie Ausgaben aussehen müssen",
    lead:
      "Manche Aufgaben brauchen eine Antwort in bestimmter Form. Bitten Sie im Prompt darum und prüfen Sie die Antwort.",
    none: "Das Regelpaket verlangt keine bestimmte Form.",
    owed: "{task} in {tool}", notOwed: "Noch verlangt es kein Werkzeug.",
    shape: "Form", asked: "Verlangt für", rule: "Was verlangt wird", ask: "In Worten",
    ifNot: "Wenn nicht",
    good: "Ausgaben, wie sie sein sollen", bad: "Ausgaben, die es nicht sind",
    source: "Aus dieser Quelle entstanden:", breaks: "Was nicht stimmt: ", schema: "Das Schema",
    inParts: "Format",
    shapeName: {
      switch $0 {
      case .json: "JSON"
      case .markdown: "Text mit Überschriften (Markdown)"
      case .csv: "eine Tabelle (CSV)"
      case .text: "Text"
      }
    },
    checkName: {
      switch $0 {
      case .words: "Länge"
      case .must: "Was dastehen muss"
      case .never: "Was nicht dastehen darf"
      case .phrases: "Wendungen"
      case .readingLevel: "Lesbarkeit"
      case .citations: "Quellen"
      case .noPlaceholders: "Nichts übrig geblieben"
      case .noLevel: "Empfindliche Daten"
      case .grounded: "Der Quelle treu"
      }
    },
    part: GermanFormats.sentence, check: GermanFormats.sentence)
}
