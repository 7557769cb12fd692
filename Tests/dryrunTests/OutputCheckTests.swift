import Foundation
import Testing

@Suite("dryrun check --output")
struct OutputCheckTests {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    try dryrun.write(
      "claim.md",
      "# Claim 104233\nOpened on 2026-05-03. The damage was estimated at EUR 1,850.\n"
        + "See claim:104233#p2.\n")
  }

  private func check(_ output: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.write("answer.txt", output)
    return try dryrun.run(
      [
        "check", "--output", "answer.txt", "--policy", DryrunProcess.harbourline, "--tool",
        "office-assistant", "--task", "claims",
      ] + more)
  }

  private static func summary(_ text: String) -> String {
    #"{"summary":"\#(text)","decision":"refer","sources":["claim:104233#p2"]}"#
  }

  @Test("an output that is as its format asks and stands in its source is fine")
  func fine() throws {
    let result = try check(
      Self.summary("Opened on 3 May 2026; damage 1,850 euros."), "--source", "claim.md")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("In the sources: 3 borne out"))
  }

  @Test("a broken shape says where, what and how to repair it")
  func shape() throws {
    let result = try check(
      #"{"summary":"ok","decision":"maybe","sources":["claim:104233#p2"],}"#, "--source", "claim.md"
    )
    #expect(result.status == 1)
    #expect(result.output.contains("There is a comma before the closing bracket"))
    #expect(result.output.contains("it must be one of: pay, refer, decline"))
    #expect(result.output.contains("/decision"))
  }

  @Test("a number that the source contradicts is shown with the source's line")
  func contradicted() throws {
    let result = try check(
      Self.summary("Opened on 3 May 2026; damage 1,580 euros."), "--source", "claim.md", "--plain")
    #expect(result.status == 1)
    #expect(result.output.contains("digits are swapped"))
    #expect(result.output.contains("source: claim.md:2"))
  }

  @Test("without a source, what must stand in one is not taken on trust")
  func noSource() throws {
    let result = try check(Self.summary("Opened on 3 May 2026."))
    #expect(result.status == 1)
    #expect(result.output.contains("--source FILE"))
  }

  @Test("data that leaks in an output follows the tool's table")
  func leak() throws {
    let result = try check(
      Self.summary("Policy HL-12345678-2."), "--source", "claim.md", "--format", "json")
    #expect(result.output.contains(#""rule" : "policy-number""#))
  }

  @Test("the table of claims is in the JSON, with places in output and source")
  func table() throws {
    let result = try check(
      Self.summary("Damage 1,580 euros."), "--source", "claim.md", "--format", "json")
    struct Report: Decodable {
      struct Evaluation: Decodable {
        struct Claim: Decodable {
          struct Source: Decodable {
            var name: String
            var line: Int
          }
          var kind, status, text: String
          var line: Int
          var source: Source?
        }
        var claims: [Claim]
      }
      var evaluations: [Evaluation]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let number = try #require(report.evaluations[0].claims.first { $0.kind == "number" })
    #expect(number.status == "contradicted")
    #expect(number.text == "1,580 euros")
    #expect(number.source?.name == "claim.md")
    #expect(number.source?.line == 2)
  }

  @Test("drafts and outputs are not checked at once, and a source belongs to an output")
  func arguments() throws {
    try dryrun.write("draft.txt", "x")
    let both = try dryrun.run("check", "draft.txt", "--output", "claim.md")
    #expect(both.status == 2)
    let source = try dryrun.run("check", "draft.txt", "--source", "claim.md")
    #expect(source.status == 2)
    #expect(source.error.contains("--source goes with --output"))
    let missing = try check("x", "--source", "none.md")
    #expect(missing.status == 2)
    #expect(missing.error.contains("none.md cannot be read"))
  }
}
