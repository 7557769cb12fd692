import Detection
import Diagnostics
import PackAuthoring

/// The report of an import as JSON.
enum ImportJSON {
  static func render(_ report: ImportReport, _ written: PackImport?) -> String {
    let counts = ImportEntry.Outcome.allCases.map { ($0.name, report.count($0)) }
    return JSONText.encode(
      Answer(
        pack: written?.folder, detectors: written?.detectors.map(\.description) ?? [],
        counts: Dictionary(uniqueKeysWithValues: counts), rules: report.entries.map(Entry.init)))
  }

  private struct Answer: Encodable {
    var pack: String?
    var detectors: [String]
    var counts: [String: Int]
    var rules: [Entry]
  }

  private struct Entry: Encodable {
    var rule: String
    var outcome: String
    var file: String
    var line: Int
    var detectors: [String]
    var notes: [Note]

    init(_ entry: ImportEntry) {
      rule = entry.subject
      outcome = entry.outcome.name
      file = entry.location.text.name
      line = entry.location.position.line
      detectors = entry.detectors.map(\.description)
      notes = entry.notes.map(Note.init)
    }
  }

  private struct Note: Encodable {
    var kind: String
    var reason: String
    var line: Int

    init(_ note: ImportNote) {
      kind = note.kind.rawValue
      reason = note.reason
      line = note.location.position.line
    }
  }
}
