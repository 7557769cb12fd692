import Diagnostics

/// One recognizer of Presidio.
struct PresidioRecognizer {
  /// A regular expression with its score.
  struct ScoredPattern {
    var regex: Placed<String>
    var score: Double
  }

  var name: String
  /// Whether Presidio brings it along, so that the file only switches it on.
  var isPredefined: Bool
  var isEnabled: Bool
  var entity: String?
  var languages: [Placed<String>]
  var patterns: [ScoredPattern]
  var denyList: [String]
  var denyListScore: Double
  var context: [String]
  var flags: RegexFlags
  var notes: [ImportNote]
  var location: Location

  /// Reads an entry of the list: a table, or the name of a recognizer that Presidio brings along.
  static func read(_ node: ImportNode, flags: RegexFlags) -> PresidioRecognizer? {
    if let name = node.text { return PresidioRecognizer(predefined: name, at: node.location) }
    return ImportTable(node).map { PresidioRecognizer($0, flags: flags) }
  }

  private init(_ table: ImportTable, flags: RegexFlags) {
    var table = table
    location = table.location
    let name = table.text("name")?.value ?? ""
    let type = table.text("type")?.value
    isPredefined = type == "predefined"
    self.name = (isPredefined ? table.text("class_name")?.value : nil) ?? name
    isEnabled = table.flag("enabled") ?? true
    let entities = table.texts("supported_entities").map(\.value)
    entity = table.text("supported_entity")?.value ?? entities.first
    (languages, context) = Self.languages(in: &table)
    context += table.texts("context").map(\.value)
    patterns = table.tables("patterns").compactMap { Self.pattern($0, into: &table) }
    denyList = table.texts("deny_list").map(\.value).filter { !$0.allSatisfy(\.isWhitespace) }
    denyListScore = table.number("deny_list_score")?.value ?? 1
    self.flags =
      table.number("global_regex_flags").map { PythonFlags.named($0.value) } ?? flags
    // What it is called, where it comes from and where its code takes more from says nothing here.
    for key in ["version", "country_code", "id"] { _ = table.node(key) }
    table.dropTheRest()
    notes = table.notes
  }

  private init(predefined name: String, at location: Location) {
    self.name = name
    self.location = location
    (isPredefined, isEnabled) = (true, true)
    (languages, patterns, denyList, context, notes) = ([], [], [], [], [])
    (denyListScore, flags) = (1, [])
  }

  /// Languages, by themselves or each with words of context.
  private static func languages(
    in table: inout ImportTable
  ) -> (languages: [Placed<String>], context: [String]) {
    var languages = [table.text("supported_language")].compactMap { $0 }
    var context: [String] = []
    for item in table.items("supported_languages") {
      if let text = item.text {
        languages.append(Placed(value: text, location: item.location))
      } else if var entry = ImportTable(item) {
        if let language = entry.text("language") { languages.append(language) }
        context += entry.texts("context").map(\.value)
      }
    }
    return (languages, context)
  }

  private static func pattern(
    _ entry: ImportTable, into table: inout ImportTable
  ) -> ScoredPattern? {
    var entry = entry
    guard let regex = entry.text("regex") else {
      table.drop("a pattern has no regex", at: entry.location)
      return nil
    }
    guard let score = entry.number("score") else {
      table.drop(
        "a pattern has no score, without which Presidio does not take it", at: entry.location)
      return nil
    }
    return ScoredPattern(regex: regex, score: score.value)
  }
}
