public import Detection
public import Diagnostics
import OutputFormats

/// The examples beside a format.
public struct FormatExamples: Sendable, Hashable {
  /// Outputs that are as the format asks.
  public var pass: [FormatExample] = []
  /// Outputs that are not.
  public var fail: [FormatExample] = []
}

/// An output, and what its format says to it.
public struct FormatExample: Sendable, Hashable {
  /// The output.
  public var text: String
  /// What it must stand in; `nil` if groundedness is not asked.
  public var source: String?
  /// The rules that it breaks, all of them.
  public var fails: Set<RuleID> = []
  /// Why.
  public var because: String?
  /// Where it was said.
  public var location: Location
}

/// Reads `examples` of a format.
enum FormatExamplesReader {
  /// Examples as they are written: the rules that they break are known with their format.
  struct Written {
    var pass: [FormatExample]
    var fail: [(example: FormatExample, fails: [Located<String>])]
  }

  private struct ExampleKeys: Keys {
    let pass = Key("pass", passing.list, "Outputs that are as the format asks.")
    let fail = Key(
      "fail", failing.list, "Outputs that are not, each with the rules that it breaks.")
  }

  private struct OutputKeys: Keys {
    let text = Key.required("text", .text, "The output.")
    let source = Key("source", .text, "The source that the output must be grounded in.")
    let because = Key("because", .text, "Why it comes out like this.")
  }

  private struct FailingKeys: Keys {
    let output = OutputKeys()
    let fails = Key.required(
      "fails", Shape.text.located.oneOrMany(atLeast: 1),
      "The rules that it breaks, all of them, by the names that the format itself uses.")
  }

  static let shape = Shape<Written>.mapping(ExampleKeys(), called: "'examples'") { fields in
    Written(pass: fields.pass ?? [], fail: fields.fail ?? [])
  }

  private static let passing = Shape<FormatExample>.either(
    Shape<FormatExample>(.text) { entry, _ in
      entry.value.text.map { FormatExample(text: $0, location: entry.value.location) }
    },
    orMapping: .mapping(OutputKeys(), called: "the example") { example($0) })

  private static let failing = Shape<(example: FormatExample, fails: [Located<String>])>.mapping(
    FailingKeys(), called: "the example"
  ) { fields in
    let (example, fails) = (example(fields.output), fields.fails ?? [])
    return example.map { ($0, fails) }
  }

  private static func example(_ fields: Fields<OutputKeys>) -> FormatExample? {
    let (text, source, because) = (fields.text, fields.source, fields.because)
    return text.map {
      FormatExample(text: $0, source: source, because: because, location: fields.location)
    }
  }
}

extension FormatExamplesReader.Written {
  /// The examples, their rules found by the names that the format itself uses for them.
  func examples(of format: OutputFormat, _ problems: Problems) -> FormatExamples {
    let parts = format.shape.parts.map { ($0.rawValue, format.rule($0)) }
    let checks = format.checks.map { ($0.id.description, $0.id) }
    let known = Dictionary(parts + checks) { first, _ in first }
    let failing = fail.map { written in
      var example = written.example
      example.fails = Set(
        written.fails.compactMap { name in
          if known[name.value] == nil {
            problems.unknown(
              "fails", name.value, at: name.location, among: known.keys, id: "unknown-value")
          }
          return known[name.value]
        })
      return example
    }
    return FormatExamples(pass: pass, fail: failing)
  }
}
