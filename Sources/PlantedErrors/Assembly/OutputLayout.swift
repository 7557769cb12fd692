/// Puts statements into the shape of an output.
struct OutputLayout {
  let world: World
  let format: PlantedOutput.Format
  /// Whether the shape is broken once, and how visibly.
  let breaks: Difficulty?

  func output(of statements: [Statement], _ random: inout SeededGenerator) -> PlantedOutput {
    var writer = OutputWriter()
    switch format {
    case .prose: writeProse(statements, &writer, &random)
    case .markdown: writeMarkdown(statements, &writer, &random)
    case .json: writeJSON(statements, &writer)
    }
    return PlantedOutput(
      text: String(decoding: writer.bytes, as: UTF8.self), format: format, language: world.language,
      sources: world.sources, segments: writer.segments)
  }

  private var isEnglish: Bool { world.language == .english }

  private func writeProse(
    _ statements: [Statement], _ writer: inout OutputWriter, _ random: inout SeededGenerator
  ) {
    for (index, statement) in statements.enumerated() {
      if index > 0 { writer.write(random.oneIn(3) ? "\n\n" : " ") }
      writer.write(statement)
    }
    if breaks != nil {
      writer.write("\n\n" + (isEnglish ? "I hope this helps!" : "Ich hoffe, das hilft!"))
    }
    writer.write("\n")
  }

  private func writeMarkdown(
    _ statements: [Statement], _ writer: inout OutputWriter, _ random: inout SeededGenerator
  ) {
    writer.write(isEnglish ? "# Summary\n\n" : "# Zusammenfassung\n\n")
    let half = statements.count / 2
    for statement in statements.prefix(half) {
      writer.write(statement)
      writer.write("\n\n")
    }
    // The broken shape is a heading of the wrong level.
    writer.write(
      breaks == nil ? (isEnglish ? "## Details\n\n" : "## Einzelheiten\n\n") : "#Details\n\n")
    for (index, statement) in statements.dropFirst(half).enumerated() {
      writer.write(random.oneIn(4) ? "\(index + 1). " : "- ")
      writer.write(statement)
      writer.write("\n")
    }
    writeTable(&writer, &random)
  }

  /// A table of some records, all of it true.
  private func writeTable(_ writer: inout OutputWriter, _ random: inout SeededGenerator) {
    let head = isEnglish ? "| Claim | Cause | Amount |" : "| Schaden | Ursache | Betrag |"
    writer.write("\n\(head)\n|---|---|---:|\n")
    for row in 0..<min(3, world.table.records.count) {
      let record = world.table.records[row]
      writer.write("| ")
      writer.write(
        Statement(slots: [
          Slot(String(record.number), .citation), Slot(" | \(record.cause) | "),
          Slot(record.amount.written(world.language, exactly: true, &random), .number),
        ]))
      writer.write(" |\n")
    }
  }

  private func writeJSON(_ statements: [Statement], _ writer: inout OutputWriter) {
    writer.escapes = true
    writer.write("{\n  \"summary\": \"")
    let half = statements.count / 2
    for (index, statement) in statements.prefix(half).enumerated() {
      if index > 0 { writer.write(" ") }
      writer.write(statement)
    }
    writer.write("\",\n  \"findings\": [\n")
    for (index, statement) in statements.dropFirst(half).enumerated() {
      writer.write(index > 0 ? ",\n    \"" : "    \"")
      writer.write(statement)
      writer.write("\"")
    }
    writer.write("\n  ],\n  \"claims\": [\n")
    writeRecords(&writer)
    writer.write("\n  ]\n}\n")
  }

  /// Some records as objects; the broken one has its amount as text, or no amount.
  private func writeRecords(_ writer: inout OutputWriter) {
    for row in 0..<min(2, world.table.records.count) {
      let record = world.table.records[row]
      if row > 0 { writer.write(",\n") }
      writer.write("    {")
      let isBroken = row == 0 && breaks != nil
      var slots = [Slot("\"number\": "), Slot(String(record.number), .citation)]
      if !(isBroken && breaks == .easy) {
        let amount = record.amount.inTable(.english)
        slots += [Slot(", "), Slot("\u{2}amount\u{2}: ")]
        slots.append(Slot(isBroken ? "\u{2}\(amount)\u{2}" : amount, .number))
      }
      writer.escapes = false
      writer.write(
        Statement(slots: slots.map { Slot($0.text.replacing("\u{2}", with: "\""), $0.kind) }))
      writer.escapes = true
      if isBroken { writer.breakLast(breaks == .easy ? .surface : .nested) }
      writer.write("}")
    }
  }
}
