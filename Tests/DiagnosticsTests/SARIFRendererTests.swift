import Diagnostics
import Foundation
import Testing

@Suite("The SARIF renderer")
struct SARIFRendererTests {
  private func log(_ diagnostics: [Diagnostic]) throws -> Log {
    let text = SARIFRenderer(version: "1.2.3").render(diagnostics)
    return try JSONDecoder().decode(Log.self, from: Data(text.utf8))
  }

  @Test("writes version 2.1.0 with the tool and its version")
  func header() throws {
    let log = try log([])
    #expect(log.version == "2.1.0")
    #expect(log.schema.contains("sarif-2.1.0"))
    #expect(log.runs.count == 1)
    #expect(log.runs[0].tool.driver.name == "dryrun")
    #expect(log.runs[0].tool.driver.version == "1.2.3")
    #expect(log.runs[0].columnKind == "unicodeCodePoints")
    #expect(log.runs[0].results.isEmpty)
  }

  @Test("names each rule once")
  func rules() throws {
    let diagnostics = ["b", "a", "b"].map { Diagnostic(DiagnosticID($0), .error, "m") }
    let run = try log(diagnostics).runs[0]
    #expect(run.tool.driver.rules.map(\.id) == ["a", "b"])
    #expect(run.results.map(\.ruleId) == ["b", "a", "b"])
  }

  @Test("knows the levels", arguments: Severity.allCases)
  func levels(severity: Severity) throws {
    #expect(try log([Diagnostic("a", severity, "m")]).runs[0].results[0].level == severity.rawValue)
  }

  @Test("gives a region in lines, scalars and bytes")
  func region() throws {
    let source = SourceText(name: "dir/pack.yaml", "漢字\nä: 漢 x")
    let diagnostic = Diagnostic("a", .error, "m", at: Location(source, 7..<14), notes: ["n"])
    let result = try log([diagnostic]).runs[0].results[0]
    #expect(result.message.text == "m\nn")
    let place = try #require(result.locations.first).physicalLocation
    #expect(place.artifactLocation.uri == "dir/pack.yaml")
    let region = place.region
    #expect(region.startLine == 2 && region.startColumn == 1)
    #expect(region.endLine == 2 && region.endColumn == 5)
    #expect(region.byteOffset == 7 && region.byteLength == 7)
  }

  @Test("has no place for a diagnostic without one")
  func noPlace() throws {
    #expect(try log([Diagnostic("a", .error, "m")]).runs[0].results[0].locations.isEmpty)
  }

  @Test(
    "writes a path as a URI reference, as the format wants",
    arguments: [("a b.yaml", "a%20b.yaml"), ("a#1.yaml", "a%231.yaml"), ("a%.yaml", "a%25.yaml")])
  func uri(name: String, uri: String) throws {
    let location = Location(SourceText(name: name, "x"), 0..<1)
    let result = try log([Diagnostic("a", .error, "m", at: location)]).runs[0].results[0]
    #expect(result.locations[0].physicalLocation.artifactLocation.uri == uri)
  }
}

private struct Log: Decodable {
  struct Run: Decodable {
    var tool: Tool
    var columnKind: String
    var results: [Result]
  }
  struct Tool: Decodable { var driver: Driver }
  struct Driver: Decodable {
    var name, version: String
    var rules: [Rule]
  }
  struct Rule: Decodable { var id: String }
  struct Message: Decodable { var text: String }
  struct Artifact: Decodable { var uri: String }
  struct Region: Decodable {
    var startLine, startColumn, endLine, endColumn, byteOffset, byteLength: Int
  }
  struct Physical: Decodable {
    var artifactLocation: Artifact
    var region: Region
  }
  struct Place: Decodable { var physicalLocation: Physical }
  struct Result: Decodable {
    var ruleId, level: String
    var message: Message
    var locations: [Place]
  }
  var schema, version: String
  var runs: [Run]
  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}
