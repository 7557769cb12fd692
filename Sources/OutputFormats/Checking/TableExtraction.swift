import StructuredText

/// Finds the table of separated values in what a tool answered.
struct TableExtraction {
  let range: Range<Int>
  let delimiter: UInt8?
  let wrapping: Wrapping?

  init(_ shape: CSVShape, _ bytes: [UInt8]) {
    let wanted = shape.delimiter.utf8.first
    let names = Set(shape.columns.map { SectionName($0.name) })
    let fenced = MarkdownReader.read(bytes).codeBlocks.first?.content
    let area = fenced ?? 0..<bytes.count
    // The line that names most of the columns begins the table; words before it do not belong to it.
    var best: (start: Int, delimiter: UInt8?, count: Int)?
    for line in TableExtraction.firstLines(of: bytes, in: area) {
      let likely = CSVReader.delimiter(of: bytes, in: line)
      for delimiter in [wanted, likely] {
        let row = CSVReader.read(bytes, in: line, delimiter: delimiter).header
        let count = (row?.cells ?? []).count { names.contains(SectionName($0.text)) }
        if count > best?.count ?? 0 { best = (line.lowerBound, delimiter, count) }
      }
    }
    let start = best?.start ?? area.lowerBound
    range = start..<area.upperBound
    delimiter = best?.delimiter ?? wanted
    let hasWords = bytes[area.lowerBound..<start].contains { $0 > 0x20 && $0 < 0x80 }
    wrapping = fenced != nil ? .fence : hasWords ? .words : nil
  }

  /// The lines among which the names of columns may stand.
  private static func firstLines(of bytes: [UInt8], in area: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = area.lowerBound
    while start < area.upperBound, lines.count < mostLines {
      let end = bytes[start..<area.upperBound].firstIndex(of: 0x0A) ?? area.upperBound
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  private static let mostLines = 12
}
