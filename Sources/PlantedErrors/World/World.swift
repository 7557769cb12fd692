/// A made-up organisation: a table of claims, a policy text, notes.
struct World {
  let language: WorldLanguage
  let table: ClaimsTable
  let terms: Terms
  let notes: CaseNotes

  init(_ language: WorldLanguage, rows: Int, _ random: inout SeededGenerator) {
    self.language = language
    table = ClaimsTable(language, rows: rows, &random)
    terms = Terms(language, &random)
    notes = CaseNotes(table, language, &random)
  }

  /// The sources, in the order that evidence counts them.
  var sources: [PlantedOutput.Source] {
    let isEnglish = language == .english
    return [
      PlantedOutput.Source(name: isEnglish ? "claims.csv" : "schaeden.csv", text: table.text),
      PlantedOutput.Source(name: isEnglish ? "terms.md" : "bedingungen.md", text: terms.text),
      PlantedOutput.Source(name: isEnglish ? "notes.txt" : "notizen.txt", text: notes.text),
    ]
  }

  static let tableSource = 0
  static let termsSource = 1
  static let notesSource = 2
}
