import Diagnostics

/// A configuration of recognizers of Presidio, as its file says it.
///
/// Source: "Recognizer registry from file" in the documentation of Presidio,
/// <https://microsoft.github.io/presidio/analyzer/recognizer_registry_provider/>.
struct PresidioRegistry {
  var recognizers: [PresidioRecognizer] = []
  /// What the file says beside recognizers that has no counterpart.
  var notes: [ImportNote]
  var location: Location

  /// - Returns: `nil` if the file has no list of recognizers.
  init?(_ node: ImportNode) {
    guard var table = ImportTable(node) else { return nil }
    location = table.location
    var notes: [ImportNote] = []
    if let inner = table.tables("recognizer_registry").first {
      Self.dropModels(in: &table)
      table.dropTheRest()
      notes = table.notes
      table = inner
    }
    guard table.node("recognizers") != nil else { return nil }
    let flags = table.number("global_regex_flags").map { PythonFlags.named($0.value) }
    for item in table.items("recognizers") {
      if let recognizer = PresidioRecognizer.read(item, flags: flags ?? PythonFlags.standard) {
        recognizers.append(recognizer)
      } else {
        table.drop("a recognizer is no table", at: item.location)
      }
    }
    // Which languages and countries are loaded is a setting of the service, not of a rule.
    for key in ["supported_languages", "supported_countries"] { _ = table.node(key) }
    Self.dropModels(in: &table)
    table.dropTheRest()
    self.notes = notes + table.notes
  }

  private static func dropModels(in table: inout ImportTable) {
    _ = table.node("supported_languages")
    let models = [
      "nlp_configuration", "nlp_engine_name", "models", "ner_model_configuration",
      "context_aware_enhancer",
    ]
    for key in models {
      guard let node = table.node(key) else { continue }
      table.drop("detectors work without models of language", at: node.location)
    }
    guard let threshold = table.number("default_score_threshold"), threshold.value > 0 else {
      return
    }
    table.drop("findings count from medium confidence up, without numbers", at: threshold.location)
  }
}

/// Flags as Python's `re` numbers them.
enum PythonFlags {
  /// Presidio's own: case does not count, `^` and `$` are lines, `.` takes line breaks.
  static let standard: RegexFlags = [.caseless, .multiline, .dotAll]

  /// Source: the constants of Python's module `re`.
  static func named(_ number: Double) -> RegexFlags {
    let bits = Int(exactly: number) ?? 0
    let known: [(Int, RegexFlags)] = [
      (2, .caseless), (8, .multiline), (16, .dotAll), (64, .extended),
    ]
    return RegexFlags(known.filter { bits & $0.0 != 0 }.map(\.1))
  }
}
