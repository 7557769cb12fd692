import Detection
import StructuredText

/// An output, read as its shape asks.
struct ParsedOutput {
  enum Body {
    case json(JSONNode?, problems: [JSONProblem])
    case markdown(MarkdownDocument)
    case csv(CSVTable)
    case text
  }

  let bytes: [UInt8]
  let body: Body
  /// What stands around it that does not belong to it.
  let wrapping: Wrapping?

  init(_ bytes: [UInt8], as shape: OutputFormat.Shape) {
    self.bytes = bytes
    switch shape {
    case .json:
      let found = JSONExtraction.find(in: bytes)
      let read = found.map { JSONReader.read(bytes, in: $0.range) }
      body = .json(read?.node, problems: read?.problems ?? [])
      wrapping = found?.wrapping
    case .markdown(let shape):
      let fenced = Fence.around(shape, in: bytes)
      body = .markdown(MarkdownReader.read(bytes, in: fenced))
      wrapping = fenced == nil ? nil : .fence
    case .csv(let shape):
      let found = TableExtraction(shape, bytes)
      body = .csv(CSVReader.read(bytes, in: found.range, delimiter: found.delimiter))
      wrapping = found.wrapping
    case .text: (body, wrapping) = (.text, nil)
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A fence of Markdown around what should stand alone.
enum Fence {
  /// What the first fence holds, if sections that are asked for stand in it and none outside.
  static func around(_ shape: MarkdownShape, in bytes: [UInt8]) -> Range<Int>? {
    let wanted = Set(shape.sections.map { SectionName($0) })
    func holdsSections(_ document: MarkdownDocument) -> Bool {
      document.headings.contains { wanted.contains($0.name) }
    }
    let outside = MarkdownReader.read(bytes)
    guard let block = outside.codeBlocks.first, !holdsSections(outside) else { return nil }
    return holdsSections(MarkdownReader.read(bytes, in: block.content)) ? block.content : nil
  }
}
