import Detection
import Groundedness
import OutputFormats

/// What formats ask for, in German sentences.
enum GermanFormats {
  static func sentence(_ part: ShapePart, _ shape: OutputFormat.Shape) -> String? {
    switch (part, shape) {
    case (.json, _): "Sie ist fehlerfreies JSON."
    case (.wrapped, _): "Sie steht allein, ohne Worte oder Rahmen darum."
    case (.schema, .json(let json)):
      json.schema == nil ? nil : "Sie hat die Felder, die das Schema nennt."
    case (.csv, .csv(let csv)): "Sie ist eine Tabelle mit „\(csv.delimiter)“ zwischen den Zellen."
    case (_, .markdown(let markdown)): sentence(part, markdown)
    case (_, .csv(let csv)): sentence(part, csv)
    default: nil
    }
  }

  private static func sentence(_ part: ShapePart, _ shape: MarkdownShape) -> String? {
    switch part {
    case .sections where !shape.sections.isEmpty:
      "Sie hat die Abschnitte \(list(shape.sections))\(shape.isOrdered ? ", in dieser Reihenfolge" : "")."
    case .depth: shape.maxDepth.map { "Überschriften haben höchstens \($0) Ebenen." }
    case .tables where !shape.tables.isEmpty:
      shape.tables.map { table in
        "Es gibt eine Tabelle\(place(table.section)) mit den Spalten \(list(table.columns))"
          + (table.minRows > 0 ? " und mindestens \(rows(table.minRows))." : ".")
      }.joined(separator: " ")
    case .lists where !shape.lists.isEmpty:
      shape.lists.map { list in
        "Es gibt eine Liste\(place(list.section)) mit mindestens \(list.minItems) \(list.minItems == 1 ? "Eintrag" : "Einträgen")"
          + (list.maxItems.map { ", höchstens \($0)." } ?? ".")
      }.joined(separator: " ")
    case .links: shape.links.map(sentence)
    default: nil
    }
  }

  private static func sentence(_ links: MarkdownShape.Links) -> String {
    let count = links.min > 0 ? "Es gibt mindestens \(links.min) Links. " : ""
    return count + (links.hosts.map { "Links führen nur zu \($0.joined(separator: ", "))." } ?? "")
  }

  private static func sentence(_ part: ShapePart, _ shape: CSVShape) -> String? {
    switch part {
    case .columns:
      "Sie hat die Spalten \(list(shape.columns.map(\.name)))\(shape.allowsOthers ? "" : " und keine anderen")."
    case .cells: shape.columns.compactMap(sentence).joined(separator: " ")
    case .rows where shape.minRows > 0 || shape.maxRows != nil:
      "Sie hat " + (shape.minRows > 0 ? "mindestens \(rows(shape.minRows))" : "")
        + (shape.minRows > 0 && shape.maxRows != nil ? " und " : "")
        + (shape.maxRows.map { "höchstens \(rows($0))" } ?? "") + "."
    case .formulas where !shape.allowsFormulas:
      "Keine Zelle beginnt wie eine Formel einer Tabellenkalkulation."
    default: nil
    }
  }

  private static func sentence(_ column: CSVShape.Column) -> String? {
    var facts: [String] = []
    switch column.type {
    case .text: break
    case .integer: facts.append("ganze Zahlen")
    case .decimal: facts.append("Zahlen mit Dezimalpunkt")
    case .date: facts.append("Tage wie 2026-11-02")
    case .boolean: facts.append("true oder false")
    }
    if let choices = column.oneOf { facts.append("eines von \(list(choices))") }
    if column.pattern != nil { facts.append("eine feste Form") }
    if let min = column.min { facts.append("\(min) oder mehr") }
    if let max = column.max { facts.append("\(max) oder weniger") }
    if let most = column.maxChars { facts.append("höchstens \(most) Zeichen") }
    if column.isUnique { facts.append("kein Wert zweimal") }
    if let level = column.noLevel { facts.append("keine Daten ab der Stufe „\(name(level))“") }
    if column.isOptional { facts.append("darf leer sein") }
    return facts.isEmpty ? nil : "„\(column.name)“: \(facts.joined(separator: ", "))."
  }

  static func sentence(_ check: FormatCheck) -> String {
    let place = place(check.region)
    switch check.kind {
    case .words(let min, let max):
      let least = min.map { "mindestens \($0)" }, most = max.map { "höchstens \($0)" }
      return "\(place) hat \([least, most].compactMap { $0 }.joined(separator: " und ")) Wörter."
    case .must: return "\(place) enthält, wonach diese Regel sucht."
    case .never: return "\(place) enthält nichts, wonach diese Regel sucht."
    case .phrases(let must, let never):
      let wanted = must.isEmpty ? "" : "\(place) sagt \(list(must)). "
      return wanted + (never.isEmpty ? "" : "\(place) sagt nie \(list(never)).")
    case .readingLevel(let formula, let max, let min):
      let most = max.map { "höchstens \($0)" }, least = min.map { "mindestens \($0)" }
      return
        "\(place) ist leicht genug zu lesen: \(formula.title) \([least, most].compactMap { $0 }.joined(separator: ", "))."
    case .citations(let min, let pattern):
      return "\(place) nennt mindestens \(min) \(min == 1 ? "Quelle" : "Quellen")"
        + (pattern == nil ? "." : ", jede in einer festen Form.")
    case .noPlaceholders:
      return "\(place) hat keinen übrig gebliebenen Platzhalter wie [Ihr Name] oder TODO."
    case .noLevel(let level):
      return "\(place) enthält keine Daten ab der Stufe „\(name(level))“."
    case .grounded(let kinds):
      return
        "\(place) sagt nichts, was die Quelle nicht sagt: \(kinds.map(name).joined(separator: ", "))."
    }
  }

  private static func name(_ level: Level) -> String { TermWords.german.name(level) }

  private static func name(_ kind: Claim.Kind) -> String {
    switch kind {
    case .number: "Zahlen"
    case .date: "Daten"
    case .quotation: "Zitate"
    case .name: "Namen"
    case .citation: "Verweise"
    case .certainty: "wie sicher sie klingt"
    }
  }

  private static func place(_ region: FormatRegion) -> String {
    switch region {
    case .whole: "Die Ausgabe"
    case .pointer(let pointer): "Der Teil „\(pointer)“"
    case .section(let section): "Der Abschnitt „\(section)“"
    case .column(let column): "Die Spalte „\(column)“"
    }
  }

  private static func place(_ section: String?) -> String {
    section.map { " in „\($0)“" } ?? ""
  }

  private static func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "Zeile" : "Zeilen")" }

  private static func list(_ items: [String]) -> String {
    items.map { "„\($0)“" }.joined(separator: ", ")
  }
}
