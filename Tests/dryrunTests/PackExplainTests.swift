import Foundation
import Testing

@Suite("dryrun pack explain")
struct PackExplainTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  private func explain(_ text: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.run(
      ["pack", "explain", "--policy", DryrunProcess.harbourline] + more, input: Array(text.utf8))
  }

  @Test("says what was looked at and where the files say so")
  func finding() throws {
    let result = try explain("Summarise policy HL-12345678-2")
    #expect(result.status == 0)
    for (words, place) in [
      ("validator   luhn holds", "detectors/customer.yaml:8"),
      ("raised to   high, by «policy» at 1:11", "detectors/customer.yaml:9"),
      ("class       customer.policy-number is confidential", "harbourline/pack.yaml:27"),
      ("tool        confidential: approval by data-steward ◂", "harbourline/tools.yaml:7"),
      ("tenant      confidential: warn", "eu-baseline/pack.yaml:13"),
    ] {
      let line = result.output.split(separator: "\n").first { $0.contains(words) }
      #expect(line?.hasSuffix(place) == true, "\(words)")
    }
  }

  @Test("the moment and the groups decide about exceptions")
  func moment() throws {
    let text = "Check HL-12345678-2"
    let during = try explain(text, "--group", "claims-migration", "--at", "2026-11-20")
    #expect(during.output.contains("exception   migration-2026-q4 makes it warn ◂"))
    let after = try explain(text, "--group", "claims-migration", "--at", "2026-12-19")
    #expect(after.output.contains("migration-2026-q4 does not hold: it ended on 2026-12-18"))
    let others = try explain(text, "--at", "2026-11-20")
    #expect(others.output.contains("does not hold: only for people in claims-migration"))
  }

  @Test(
    "a name that the pack does not know is told",
    arguments: [
      (
        "--rule", "policy-numbr",
        "the policy has no rule 'policy-numbr'; did you mean 'policy-number'?"
      ),
      ("--group", "claims-migratio", "the policy has no group 'claims-migratio'"),
      ("--task", "claim", "the policy knows no task 'claim'"),
      ("--at", "today", "'today' is no moment"),
    ])
  func unknown(_ option: String, _ value: String, _ message: String) throws {
    let result = try explain("x", option, value)
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("dryrun: \(message)"))
  }

  @Test("--format json is JSON")
  func json() throws {
    let result = try explain("HL-12345678-3", "--format", "json", "--rule", "policy-number")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(json?["verdict"] as? String == "allow")
    #expect((json?["entries"] as? [Any])?.count == 1)
  }
}
