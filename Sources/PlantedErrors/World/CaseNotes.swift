/// Made-up notes on claims: paragraphs that can be cited, some with reservations.
struct CaseNotes {
  struct Note {
    /// What it is cited by: `claim:104233#p2`.
    var id: String
    var record: Int
    var hedged: Hedged
    /// Where its sentence stands.
    var range: Range<Int>
    /// Where its id stands.
    var idRange: Range<Int>
  }

  var notes: [Note]
  var text: String

  init(_ table: ClaimsTable, _ language: WorldLanguage, _ random: inout SeededGenerator) {
    var hedged = Hedged.all(language)
    hedged.shuffle(using: &random)
    var text = language == .english ? "Notes of the handlers\n" : "Notizen der Sachbearbeitung\n"
    var notes: [Note] = []
    var record = 0
    for (index, statement) in hedged.prefix(8).enumerated() {
      if index > 0, random.oneIn(2) { record += 1 }
      record %= max(1, table.records.count)
      let id = "claim:\(table.records[record].number)#p\(index + 1)"
      text += "\n["
      let idRange = text.utf8.count..<text.utf8.count + id.utf8.count
      text += id + "] "
      let range = text.utf8.count..<text.utf8.count + statement.source.utf8.count
      text += statement.source + "\n"
      notes.append(Note(id: id, record: record, hedged: statement, range: range, idRange: idRange))
    }
    self.notes = notes
    self.text = text
  }
}
