import Foundation
import Testing

@Suite("Formats of dryrun check")
struct FormatTests {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    try dryrun.write("draft.txt", "Grüße,\nan 漢字 jane@example.com")
  }

  private func json(_ format: String) throws -> [String: Any] {
    let result = try dryrun.run(
      "check", "draft.txt", "--format", format, "--policy", DryrunProcess.harbourline)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("JSON has verdict, findings with bytes, lines and columns, rewrite, tools and provenance")
  func json() throws {
    let report = try json("json")
    #expect(report["verdict"] as? String == "warn")
    let evaluation = try #require((report["evaluations"] as? [[String: Any]])?.first)
    let finding = try #require((evaluation["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "email-address")
    // Two bytes each for ü and ß, three for 漢 and 字.
    #expect(finding["start"] as? Int == 19)
    #expect(finding["end"] as? Int == 35)
    #expect(finding["line"] as? Int == 2)
    #expect(finding["column"] as? Int == 7)
    let rewrite = try #require(evaluation["rewrite"] as? [String: Any])
    #expect(rewrite["text"] as? String == "Grüße,\nan 漢字 [EMAIL_1]")
    #expect(rewrite["verdict"] as? String == "allow")
    #expect((evaluation["tools"] as? [[String: Any]])?.count == 4)
    let provenance = try #require(evaluation["provenance"] as? [String: Any])
    #expect((provenance["rulesDigest"] as? String)?.count == 64)
  }

  @Test("SARIF has one result with its rule and region")
  func sarif() throws {
    let log = try json("sarif")
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "email-address")
    #expect(result["level"] as? String == "warning")
  }

  @Test("GitHub annotations name file, line and column")
  func github() throws {
    let result = try dryrun.run(
      "check", "draft.txt", "--format", "github", "--policy", DryrunProcess.harbourline)
    #expect(
      result.output.hasPrefix(
        "::warning file=draft.txt,line=2,endLine=2,col=7,endColumn=23,title=email-address::"))
  }
}
