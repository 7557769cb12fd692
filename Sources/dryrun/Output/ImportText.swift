import Detection
import Diagnostics
import PackAuthoring

/// The report of an import, as people read it: what was lost stands last, above the counts.
enum ImportText {
  static func render(_ report: ImportReport, _ written: PackImport?) -> String {
    let outcomes = ImportEntry.Outcome.allCases
    var text = ""
    for outcome in outcomes {
      let entries = report.entries.filter { $0.outcome == outcome }
      guard !entries.isEmpty else { continue }
      text += entries.map(block).joined() + "\n"
    }
    let counts = outcomes.filter { $0 != .switchedOff || report.count($0) > 0 }
      .map { "\(report.count($0)) \($0.name)" }
    text += counts.joined(separator: ", ") + "\n"
    guard let written else { return text }
    return text + "\(written.folder): \(written.detectors.count.of("detector"))\n"
  }

  private static func block(_ entry: ImportEntry) -> String {
    let label = entry.outcome.name.padded(to: 14)
    let subject = Excerpt.visible(entry.subject)
    let names = entry.detectors.map(\.description)
    let arrow =
      names.isEmpty || names == [entry.subject] ? "" : " → " + names.joined(separator: ", ")
    let place = place(entry.location)
    return "\(label)\(subject)\(arrow)  \(place)\n" + entry.notes.map(line).joined()
  }

  private static func line(_ note: ImportNote) -> String {
    let label = note.kind == .kept ? "" : note.kind.rawValue + ": "
    let reason = Excerpt.visible(note.reason)
    return "                \(label)\(reason) (line \(note.location.position.line))\n"
  }

  private static func place(_ location: Location) -> String {
    "\(Excerpt.visible(location.text.name)):\(location.position.line)"
  }
}
