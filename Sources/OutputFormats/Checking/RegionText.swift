import StructuredText

/// A piece of an output that a check is asked of.
struct RegionText {
  /// The text: that of the output, or what a JSON string or a quoted cell stands for.
  var bytes: [UInt8]
  /// Where it stands in the output.
  var range: Range<Int>
  /// How many bytes of the output stand before the text's first one; `nil` where the text is not
  /// the output's letter by letter.
  var offset: Int?

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The place in the output of a range of the text.
  func place(of part: Range<Int>) -> Range<Int> {
    guard let offset else { return range }
    return part.lowerBound + offset..<part.upperBound + offset
  }
}

extension FormatRegion {
  /// The pieces of an output that the region names; `nil` if there is no such part.
  func texts(in output: ParsedOutput) -> [RegionText]? {
    switch (self, output.body) {
    case (.whole, .json(let node?, _)): return [output.verbatim(node.range)]
    case (.whole, _): return [output.verbatim(0..<output.bytes.count)]
    case (.pointer(let pointer), .json(let node?, _)):
      guard let pointer = JSONPointer(pointer), let part = node[pointer] else { return nil }
      return part.strings(in: output)
    case (.section(let name), .markdown(let document)):
      guard let section = document.section(named: name) else { return nil }
      return [output.verbatim(section.body)]
    case (.column(let name), .csv(let table)):
      guard let index = table.header?.cells.firstIndex(where: { $0.name == name }) else {
        return nil
      }
      return table.records.compactMap { row in
        row.cells.indices.contains(index) ? output.text(of: row.cells[index]) : nil
      }
    default: return nil
    }
  }
}

extension ParsedOutput {
  func verbatim(_ range: Range<Int>) -> RegionText {
    RegionText(bytes: Array(bytes[range]), range: range, offset: range.lowerBound)
  }

  func text(of cell: CSVCell) -> RegionText {
    let text = Array(cell.text.utf8)
    let start = cell.range.lowerBound + (cell.isQuoted ? 1 : 0)
    let isVerbatim = start + text.count <= bytes.count && bytes[start...].starts(with: text)
    return RegionText(bytes: text, range: cell.range, offset: isVerbatim ? start : nil)
  }
}

extension JSONNode {
  /// The strings of a value: itself, or those that an array or an object holds at any depth; what is
  /// no string stands as it is written.
  fileprivate func strings(in output: ParsedOutput) -> [RegionText] {
    switch value {
    case .string(let string):
      let text = Array(string.utf8)
      let start = range.lowerBound + 1
      let isVerbatim = start < output.bytes.count && output.bytes[start...].starts(with: text)
      return [RegionText(bytes: text, range: range, offset: isVerbatim ? start : nil)]
    case .array(let items): return items.flatMap { $0.strings(in: output) }
    case .object(let object): return object.members.flatMap { $0.value.strings(in: output) }
    default: return [output.verbatim(range)]
    }
  }
}

extension MarkdownDocument {
  /// The first section with a name, in any case.
  func section(named name: String) -> MarkdownSection? {
    sections.first { $0.heading.name == SectionName(name) }
  }
}

extension MarkdownHeading {
  var name: SectionName { SectionName(text) }
}

/// What a heading is called, whatever its case, its number and its colon: `2. Risks:` is `risks`.
struct SectionName: Hashable {
  let text: String

  init(_ heading: String) {
    var text = heading[...]
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
    if number.contains(where: \.isNumber), text.dropFirst(number.count).first == " " {
      text = text.dropFirst(number.count)
    }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.text = words.hasSuffix(":") ? String(words.dropLast()) : words
  }
}
