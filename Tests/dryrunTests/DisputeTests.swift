import Foundation
import Testing

@Suite("dryrun dispute")
struct DisputeTests {
  let office: Office

  init() throws {
    office = try Office()
    try FileManager.default.copyItem(
      atPath: DryrunProcess.root + "/policies", toPath: office.dryrun.folder + "/policies")
    try office.dryrun.write(
      "draft.txt", "Please check.\nOrder HL-12345678-2 was shipped to jane.roe@example.com.\n")
  }

  private func dispute(_ more: String...) throws -> DryrunProcess.Result {
    try office.dryrun.run(
      [
        "dispute", "draft.txt", "--rule", "policy-number", "--reason", "an order number",
        "--policy", "policies/harbourline", "--data", "office/data",
      ] + more)
  }

  private func name() throws -> String {
    String(try office.run("dispute", "list", "--all").output.prefix { $0 != " " })
  }

  @Test("what is kept is shown first: the line, without other findings, and a made-up value")
  func kept() throws {
    let shown = try dispute()
    #expect(shown.status == 2)
    #expect(shown.output.contains("shipped to [EMAIL_1]"))
    #expect(!shown.output.contains("HL-12345678-2"))
    #expect(!shown.output.contains("jane.roe"))
    #expect(try office.run("dispute", "list").output == "")
    _ = try dispute("--yes")
    let stored = try office.run("dispute", "show", name()).output
    #expect(!stored.contains("HL-12345678-2"))
    #expect(stored.contains("an order number"))
  }

  @Test("the value itself is kept only if that was asked for")
  func keepValue() throws {
    _ = try dispute("--keep-value", "--yes")
    #expect(try office.run("dispute", "show", name()).output.contains("HL-12345678-2"))
  }

  @Test("an accepted dispute becomes an example that fails until the rule is right")
  func accept() throws {
    _ = try dispute("--yes")
    let accepted = try office.run(
      "dispute", "accept", name(), "--policy", "policies/harbourline")
    #expect(accepted.status == 0, "\(accepted.error)")
    let file = String(
      decoding: try office.dryrun.read("policies/harbourline/detectors/customer.yaml"),
      as: UTF8.self)
    #expect(file.contains("because: 'an order number'"))
    let test = try office.dryrun.run("pack", "test", "policies/harbourline")
    #expect(test.status == 1)
    #expect(test.output.contains("1 failed"))
    let again = try office.run("dispute", "accept", name(), "--policy", "policies/harbourline")
    #expect(again.error.contains("answered already"))
  }

  @Test("a rejection reaches the person once, with its reason")
  func reject() throws {
    _ = try dispute("--yes")
    _ = try office.run("dispute", "reject", name(), "--reason", "it opens a customer's file")
    #expect(try office.run("dispute", "list").output.contains("it opens a customer's file"))
    #expect(try office.run("dispute", "list").output == "")
  }

  @Test("a rule that found nothing there is told, with those that did")
  func wrongRule() throws {
    let result = try office.dryrun.run(
      "dispute", "draft.txt", "--rule", "iban", "--reason", "x", "--policy",
      "policies/harbourline", "--data", "office/data", "--yes")
    #expect(result.status == 2)
    #expect(result.error.contains("email-address, policy-number"))
  }
}
