import Foundation

/// Diagnostics as SARIF 2.1.0, which code scanning services and editors read.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
public struct SARIFRenderer: Sendable {
  /// The version of `dryrun` that found them.
  public var version: String

  /// A renderer.
  public init(version: String) { self.version = version }

  /// One log with one run.
  ///
  /// Columns are counted in Unicode code points.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    let ids = Set(diagnostics.map(\.id.description)).sorted()
    let driver = Driver(name: "dryrun", version: version, rules: ids.map(Rule.init))
    let run = Run(tool: Tool(driver: driver), results: diagnostics.map(Result.init))
    return JSONText.encode(Log(runs: [run]))
  }

  private struct Log: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]
    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }
  private struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }
  private struct Tool: Encodable { var driver: Driver }
  private struct Driver: Encodable {
    var name: String
    var version: String
    var rules: [Rule]
  }
  private struct Rule: Encodable { var id: String }
  private struct Message: Encodable { var text: String }
  private struct Artifact: Encodable { var uri: String }
  private struct Region: Encodable {
    var startLine, startColumn, endLine, endColumn, byteOffset, byteLength: Int
  }
  private struct Physical: Encodable {
    var artifactLocation: Artifact
    var region: Region
  }
  private struct Place: Encodable { var physicalLocation: Physical }
  private struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Place]

    init(_ diagnostic: Diagnostic) {
      ruleId = diagnostic.id.description
      level = diagnostic.severity.rawValue
      message = Message(text: ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))
      locations = (diagnostic.location.map { [$0] } ?? []).map { location in
        let (start, end) = (location.position, location.endPosition)
        let region = Region(
          startLine: start.line, startColumn: start.column, endLine: end.line,
          endColumn: end.column, byteOffset: location.range.lowerBound,
          byteLength: location.range.count)
        return Place(
          physicalLocation: Physical(
            artifactLocation: Artifact(uri: location.text.name.percentEncodedPath), region: region))
      }
    }
  }
}

extension String {
  /// The path as a relative or file-less URI reference (RFC 3986, section 3.3).
  fileprivate var percentEncodedPath: String {
    utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte < 0x80 && (character.isLetter || character.isNumber || "-._~/".contains(character))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + hex
    }.joined()
  }
}
