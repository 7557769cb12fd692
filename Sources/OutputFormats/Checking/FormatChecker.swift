public import Detection
public import JSONSchema
import PCRE2

/// A format, compiled once, that any number of outputs can be checked against.
///
/// Immutable; share it freely.
public struct FormatChecker: Sendable {
  /// The format.
  public let format: OutputFormat
  let schema: JSONSchema?
  let patterns: [String: Pattern]

  /// Compiles a format.
  ///
  /// - Throws: `FormatError` for what is wrong in a pattern or in the schema.
  public init(_ format: OutputFormat) throws(FormatError) {
    self.format = format
    schema = try FormatChecker.schema(of: format)
    patterns = try FormatChecker.patterns(of: format)
  }

  /// What in an output is not as the format asks; empty if all is.
  ///
  /// - Parameters:
  ///   - output: what a tool answered, in UTF-8.
  ///   - findings: the data that was found in it, for checks that allow none of a level.
  ///   - claims: what became of its claims; `nil` if no source was given, so that nobody knows.
  public func problems(
    in output: [UInt8], findings: [LeveledFinding] = [], claims: [GroundedClaim]? = nil
  ) -> [FormatProblem] {
    let parsed = ParsedOutput(output, as: format.shape)
    let run = FormatRun(checker: self, output: parsed, findings: findings, claims: claims)
    return run.shapeProblems() + format.checks.flatMap(run.problems)
  }

  private static func schema(of format: OutputFormat) throws(FormatError) -> JSONSchema? {
    guard case .json(let shape) = format.shape, let text = shape.schema else { return nil }
    do {
      return try JSONSchema(Array(text.utf8), name: shape.name)
    } catch {
      throw FormatError(.schema(error))
    }
  }

  private static func patterns(of format: OutputFormat) throws(FormatError) -> [String: Pattern] {
    var patterns: [String: Pattern] = [:]
    for source in format.patterns where patterns[source] == nil {
      do {
        patterns[source] = try Pattern(source, options: .unicode)
      } catch {
        throw FormatError(.pattern(source, error.description))
      }
    }
    return patterns
  }
}

/// A format that cannot be used.
public struct FormatError: Error, Sendable {
  /// What is wrong.
  public enum Reason: Sendable {
    /// A pattern does not compile: the pattern, and what PCRE2 says.
    case pattern(String, String)
    /// The schema is none.
    case schema(JSONSchemaError)
  }

  /// What is wrong.
  public var reason: Reason

  init(_ reason: Reason) { self.reason = reason }
}

/// Data that was found in an output, and how sensitive it is.
public struct LeveledFinding: Sendable, Hashable {
  /// Where, in UTF-8 bytes of the output.
  public var range: Range<Int>
  /// How sensitive it is.
  public var level: Level

  /// A finding.
  public init(range: Range<Int>, level: Level) {
    self.range = range
    self.level = level
  }
}

extension OutputFormat {
  /// Every pattern that it holds.
  var patterns: [String] {
    var sources: [String] = []
    if case .csv(let shape) = shape { sources += shape.columns.compactMap(\.pattern) }
    for check in checks {
      switch check.kind {
      case .must(let patterns), .never(let patterns): sources += patterns
      case .citations(_, let pattern): sources += pattern.map { [$0] } ?? []
      case .phrases(let wanted, let unwanted):
        sources += (wanted + unwanted).map(PhrasePattern.source)
      default: break
      }
    }
    return sources
  }
}
