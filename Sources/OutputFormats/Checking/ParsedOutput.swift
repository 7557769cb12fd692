import Detection
import StructuredText

/// An output, read as its shape asks.
struct ParsedOutput {
  enum Body {
    case json(JSONNode?, problems: [JSONProblem], wrapping: Wrapping?)
    case markdown(MarkdownDocument)
    case csv(CSVTable)
    case text
  }

  let bytes: [UInt8]
  let body: Body

  init(_ bytes: [UInt8], as shape: OutputFormat.Shape) {
    self.bytes = bytes
    switch shape {
    case .json:
      guard let found = JSONExtraction.find(in: bytes) else {
        body = .json(nil, problems: [], wrapping: nil)
        return
      }
      let (node, problems) = JSONReader.read(bytes, in: found.range)
      body = .json(node, problems: problems, wrapping: found.wrapping)
    case .markdown: body = .markdown(MarkdownReader.read(bytes))
    case .csv(let shape):
      // Read by the likely delimiter, a wrong one is one problem and not one a row.
      let wanted = shape.delimiter.utf8.first
      let likely = CSVReader.delimiter(of: bytes, in: 0..<bytes.count)
      let isThere = shape.columns.count > 1 && likely != wanted && !header(bytes, has: wanted)
      body = .csv(CSVReader.read(bytes, delimiter: isThere ? likely : wanted))
    case .text: body = .text
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

private func header(_ bytes: [UInt8], has delimiter: UInt8?) -> Bool {
  bytes.prefix { $0 != 0x0A && $0 != 0x0D }.contains { $0 == delimiter }
}
