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
  private struct ExampleKeys: Keys {
    let match = Key(
      "match", markedText.list,
      "Texts with each expected finding marked «so»; `\\«` stands for a real one.")
    let noMatch = Key(
      "noMatch", counterExample.list, "Texts in which nothing is found, each with the reason.")
  }

  private struct CounterExampleKeys: Keys {
    let text = Key.required("text", .text, "A text in which nothing is found.")
    let because = Key("because", .text, "Why nothing is found.")
  }

  static let shape = Shape<DetectorExamples>.mapping(
    ExampleKeys(), called: "'examples'"
  ) { fields in
    DetectorExamples(match: fields.match ?? [], noMatch: fields.noMatch ?? [])
  }

  private static let markedText = Shape<MarkedText>(.text(like: "«[^»]*»")) { entry, reading in
    guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
    let location = entry.value.location
    guard let marked = MarkedText(text, at: location), !marked.spans.isEmpty else {
      reading.problems.error(
        "bad-example", "a matching example marks each finding «so»", at: location)
      return nil
    }
    return marked
  }

  private static let counterExample = Shape<CounterExample>.either(
    Shape<CounterExample>(.text) { entry, _ in
      entry.value.text.map { CounterExample(text: $0, location: entry.value.location) }
    },
    orMapping: .mapping(CounterExampleKeys(), called: "the example") { fields in
      let (text, because) = (fields.text, fields.because)
      return text.map { CounterExample(text: $0, because: because, location: fields.location) }
    })
}
