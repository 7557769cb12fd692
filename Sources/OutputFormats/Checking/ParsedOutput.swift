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
    case .markdown:
      let fenced = Fence.around(all: bytes)
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
  /// What a fence holds that holds all of a text; `nil` if there is none.
  static func around(all bytes: [UInt8]) -> Range<Int>? {
    let blocks = MarkdownReader.read(bytes).codeBlocks
    guard let block = blocks.first, blocks.count == 1 else { return nil }
    let outside = bytes[..<block.range.lowerBound] + bytes[block.range.upperBound...]
    return outside.allSatisfy { $0 <= 0x20 } ? block.content : nil
  }
}
