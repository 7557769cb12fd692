public import Diagnostics

/// The examples beside a detector.
public struct DetectorExamples: Sendable, Hashable {
  /// Texts with the expected findings marked.
  public var match: [MarkedText] = []
  /// Texts that hold no finding of the detector, each with the reason.
  public var noMatch: [CounterExample] = []
}

/// A text in which a detector finds nothing.
public struct CounterExample: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Why nothing is found.
  public var because: String?
  /// Where it was said.
  public var location: Location
}

/// A text with spans marked «so».
public struct MarkedText: Sendable, Hashable {
  /// The text without the marks.
  public var text: String
  /// What was marked, in UTF-8 bytes of `text`.
  public var spans: [Range<Int>]
  /// Where it was said.
  public var location: Location

  /// Takes the marks out of a text; `\«` and `\»` stand for real ones.
  ///
  /// - Returns: `nil` if the marks do not pair up.
  public init?(_ source: String, at location: Location) {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var start: Int?
    var isEscaped = false
    // Scalar by scalar, as a mark is one character with the combining ones behind it.
    for character in source.unicodeScalars {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "«" where !isEscaped:
        guard start == nil else { return nil }
        start = bytes.count
        continue
      case "»" where !isEscaped:
        guard let opened = start else { return nil }
        spans.append(opened..<bytes.count)
        start = nil
        continue
      default: break
      }
      if isEscaped, character != "«", character != "»" { bytes.append(UInt8(ascii: "\\")) }
      isEscaped = false
      if character == "\\" {
        isEscaped = true
      } else {
        bytes += Array(UTF8.encode(character) ?? .init())
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    guard start == nil else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
    self.location = location
  }
}

/// Reads `examples`.
enum ExamplesReader {
  static func read(_ node: YAMLNode?, _ problems: Problems) -> DetectorExamples {
    guard let node, var fields = Fields(node, "'examples'", problems) else {
      return DetectorExamples()
    }
    var examples = DetectorExamples()
    examples.match = (fields.node("match")?.list("match", problems) ?? []).compactMap { item in
      guard let text = item.string("match", problems) else { return nil }
      guard let marked = MarkedText(text, at: item.location), !marked.spans.isEmpty else {
        problems.error(
          "bad-example", "a matching example marks each finding «so»", at: item.location)
        return nil
      }
      return marked
    }
    examples.noMatch = (fields.node("noMatch")?.list("noMatch", problems) ?? []).compactMap {
      counterExample($0, problems)
    }
    fields.finish()
    return examples
  }

  private static func counterExample(_ node: YAMLNode, _ problems: Problems) -> CounterExample? {
    if let text = node.text { return CounterExample(text: text, location: node.location) }
    guard var fields = Fields(node, "the example", problems) else { return nil }
    let text = fields.requiredText("text")
    let because = fields.text("because")
    fields.finish()
    return text.map { CounterExample(text: $0, because: because, location: node.location) }
  }
}
