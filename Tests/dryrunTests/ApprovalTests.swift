import Foundation
import Testing

@Suite("dryrun approvals")
struct ApprovalTests {
  let office: Office
  static let draft = "Summarise policy HL-12345678-2 as JSON, only from the text below.\n"

  init() throws {
    office = try Office()
    try office.dryrun.write("draft.txt", Self.draft)
  }

  @Test("an approval is asked for, given stage by stage, honoured, and revoked")
  func wholeWay() throws {
    #expect(try office.check("draft.txt").status == 1)
    let asked = try office.ask("draft.txt", as: "handler")
    #expect(asked.status == 0, "\(asked.error)")
    #expect(asked.output.contains("[POLICY_NUMBER_1]"))
    #expect(!asked.output.contains("HL-12345678-2"))
    let request = try office.request()
    let lead = try office.run("approvals", "approve", request, "--key", "lead")
    #expect(lead.output.hasPrefix("Waiting for Data steward"))
    #expect(try office.check("draft.txt").status == 1)
    let steward = try office.run("approvals", "approve", request, "--key", "steward")
    #expect(steward.output.hasPrefix("Granted until "))
    let allowed = try office.check("draft.txt")
    #expect(allowed.status == 0)
    #expect(allowed.output.contains("approved by request \(request), until "))
    let revoked = try office.run(
      "approvals", "revoke", request, "--key", "steward", "--reason", "cancelled")
    #expect(revoked.output.hasPrefix("Revoked by steward-1"))
    #expect(try office.check("draft.txt").status == 1)
    let shown = try office.run("approvals", "show", request).output
    #expect(shown.contains("steward-1 revoked as data-stewards: cancelled (signed)"))
  }

  @Test(
    "nobody but those who are asked can approve", arguments: ["handler", "outsider", "steward"])
  func wrongPerson(_ person: String) throws {
    _ = try office.ask("draft.txt", as: "handler")
    let request = try office.request()
    let result = try office.run("approvals", "approve", request, "--key", person)
    #expect(result.status == 2)
    #expect(result.error.contains("does not wait for \(person)-1"))
    #expect(try office.check("draft.txt").status == 1)
  }

  @Test("an approval is for the draft as it stands and for its tool")
  func otherDraft() throws {
    _ = try office.ask("draft.txt", as: "handler")
    let request = try office.request()
    for person in ["lead", "steward"] {
      _ = try office.run("approvals", "approve", request, "--key", person)
    }
    try office.dryrun.write("edited.txt", Self.draft + "And again.\n")
    #expect(try office.check("draft.txt").status == 0)
    #expect(try office.check("edited.txt").status == 1)
    #expect(try office.check("draft.txt", "--tool", "translation-service").status == 1)
  }

  @Test("nothing is kept before it was shown and somebody said yes")
  func consent() throws {
    let result = try office.dryrun.run(
      "approvals", "ask", "draft.txt", "--policy", DryrunProcess.harbourline, "--key", "handler",
      "--field", "reason=x", "--data", "office/data")
    #expect(result.status == 2)
    #expect(result.output.contains("Kept, for those who decide"))
    #expect(result.error.contains("add --yes"))
    #expect(try office.run("approvals", "list", "--all").output == "")
  }

  @Test("what the workflow requires is asked for before anything is shown")
  func fields() throws {
    let result = try office.dryrun.run(
      "approvals", "ask", "draft.txt", "--policy", DryrunProcess.harbourline, "--key", "handler",
      "--yes", "--data", "office/data")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.error.contains("--field reason="))
  }

  @Test("a blocked draft cannot be approved, and an allowed one need not be")
  func otherVerdicts() throws {
    try office.dryrun.write("blocked.txt", "key AKIAIOSFODNN7EXAMPLQ\n")
    try office.dryrun.write("fine.txt", "What are the opening hours?\n")
    let blocked = try office.ask("blocked.txt", as: "handler")
    #expect(blocked.error.contains("nobody can approve it"))
    let fine = try office.ask("fine.txt", as: "handler")
    #expect(fine.error.contains("needs no approval"))
  }

  @Test("whoever asks is whoever holds the key")
  func asker() throws {
    _ = try office.ask("draft.txt", as: "outsider")
    #expect(try office.run("approvals", "list").output.contains("outsider-1"))
  }

  @Test("a request is taken back by whoever asked, and by nobody else")
  func withdraw() throws {
    _ = try office.ask("draft.txt", as: "handler")
    let request = try office.request()
    let other = try office.run("approvals", "withdraw", request, "--key", "lead")
    #expect(other.error.contains("only the person who asks may do this"))
    let own = try office.run("approvals", "withdraw", request, "--key", "handler")
    #expect(own.output.hasPrefix("Withdrawn at "))
    let late = try office.run("approvals", "approve", request, "--key", "lead")
    #expect(late.error.contains("withdrawn"))
  }

  @Test("a rejection says why to whoever asked")
  func reject() throws {
    _ = try office.ask("draft.txt", as: "handler")
    let request = try office.request()
    _ = try office.run("approvals", "reject", request, "--key", "lead", "--reason", "use a sample")
    let shown = try office.run("approvals", "show", request).output
    #expect(shown.contains("Rejected by lead-1"))
    #expect(shown.contains("use a sample"))
  }

  @Test("a key that the roster does not have is nobody's")
  func unknownKey() throws {
    try office.dryrun.write(
      "empty.csv", "id,manager,groups,public_key\nhandler-1,,claims-handlers,\n")
    _ = try office.run("roster", "import", "empty.csv")
    let result = try office.ask("draft.txt", as: "handler")
    #expect(result.status == 2)
    #expect(result.error.contains("the roster has nobody with the key 'handler'"))
  }
}
