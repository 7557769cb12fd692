import Detection
import Foundation
import Storage
import Testing

/// What people do at terminals with a server: the same commands, and neither packs nor data on their machines.
@Suite("Terminals on a server")
struct RemoteWorkTests {
  let office: ServedOffice

  init() throws {
    office = try ServedOffice(
      DryrunProcess(), policy: DryrunProcess.harbourline, pack: "harbourline")
  }

  @Test("a draft is checked under the policy of the server, which is said")
  func checking() throws {
    let machine = try office.machine(of: "handler-1")
    try machine.write("draft.txt", ApprovalTests.draft)
    let result = try machine.run("check", "draft.txt", "--tool", "office-assistant", "--plain")
    #expect(result.status == 1 && result.output.contains("policy-number"), "\(result)")
    #expect(result.error.contains("on \(office.address) as handler-1"))
    let fixed = try machine.run("check", "draft.txt", "--fix", "--vault", "kept.json")
    #expect(fixed.output.contains("[POLICY_NUMBER_1]") && !fixed.output.contains("HL-12345678-2"))
    let restored = try machine.run("restore", "--vault", "kept.json", input: fixed.output)
    #expect(restored.output == ApprovalTests.draft, "\(restored)")
    let json = try machine.run("check", "draft.txt", "--format", "json")
    #expect(json.output.contains("\"rulesDigest\""))
    let task = try machine.run("check", "draft.txt", "--task", "clams")
    #expect(task.status == 2 && task.error.contains("did you mean 'claims'"), "\(task)")
    let local = try machine.run("check", "draft.txt", "--local")
    #expect(!local.output.contains("policy-number") && !local.error.contains(office.address))
  }

  @Test("an output is checked with its sources")
  func outputs() throws {
    let machine = try office.machine(of: "handler-1")
    try machine.write("answer.txt", "The damage is 900 euros.\n")
    try machine.write("source.txt", "The damage is 800 euros.\n")
    let result = try machine.run(
      "check", "--output", "answer.txt", "--source", "source.txt", "--plain")
    #expect(result.output.contains("source.txt:1"), "\(result)")
  }

  @Test("a request is asked for and granted from three machines, and honoured")
  func approving() throws {
    let handler = try office.machine(of: "handler-1")
    try handler.write("draft.txt", ApprovalTests.draft)
    let asked = try handler.run(
      "approvals", "ask", "draft.txt", "--tool", "office-assistant", "--field",
      "reason=board meeting", "--yes")
    #expect(asked.status == 0 && asked.output.contains("[POLICY_NUMBER_1]"), "\(asked)")
    let request = try String(
      #require(handler.run("approvals", "list").output.split(separator: " ").first))
    let own = try handler.run("approvals", "approve", request)
    #expect(own.status == 2, "\(own)")
    let lead = try office.machine(of: "lead-1")
    #expect(try lead.run("approvals", "list", "--mine").output.hasPrefix(request))
    let first = try lead.run("approvals", "approve", request)
    #expect(first.output.hasPrefix("Waiting for Data steward"), "\(first)")
    #expect(first.output.contains("steward-1"))
    let stranger = try office.machine(of: "outsider-1").run("approvals", "show", request)
    #expect(stranger.status == 2 && !stranger.output.contains("board meeting"))
    let steward = try office.machine(of: "steward-1")
    let granted = try steward.run("approvals", "approve", request)
    #expect(granted.output.hasPrefix("Granted until"), "\(granted)")
    let allowed = try handler.run("check", "draft.txt", "--tool", "office-assistant", "--plain")
    #expect(allowed.status == 0 && allowed.output.contains("approved by request \(request)"))
    // What somebody else asked for is no permission of one's own.
    try lead.write("draft.txt", ApprovalTests.draft)
    #expect(try lead.run("check", "draft.txt", "--tool", "office-assistant").status == 1)
    #expect(try office.store.log.verify().isIntact)
    #expect(try handler.run("approvals", "show", request).output.contains("(signed)"))
  }

  @Test("an answer is handed in, judged on another machine, and its judgement comes back")
  func grading() throws {
    let handler = try office.machine(of: "handler-1")
    let rule = """
      What happened may go in: cause, date, amount and the claim number. The policy number, the account and \
      the name stay out and are replaced by placeholders.
      """
    let practised = try handler.run(
      "practice", "explain-redaction", "--plain", "--lang", "en", input: "\n\(rule)\n.\n3\n\n")
    #expect(practised.output.contains("Handed in."), "\(practised)")
    #expect(try handler.run("grade", "queue").status == 2)
    let trainer = try office.machine(of: "outsider-1")
    let queue = try trainer.run("grade", "queue")
    #expect(queue.output.contains("to judge") && !queue.output.contains("handler-1"), "\(queue)")
    let judged = try trainer.run(
      "grade", "next", "--plain", "--lang", "en", input: "1\n2\n2\nSay why, too.\n.\n\n")
    #expect(judged.output.contains("What happened may go in"), "\(judged)")
    #expect(judged.output.contains("2/3 (67 %), passed"))
    let answers = try handler.run("mentor", "answers")
    #expect(answers.output.contains("outsider-1 judges: 2/3 (67 %), passed"), "\(answers)")
    #expect(answers.output.contains("Say why, too."))
    #expect(try handler.run("mentor", "answers").error.contains("nothing came back"))
  }

  @Test("a finding is disputed, and its answer comes to the terminal")
  func disputing() throws {
    let machine = try office.machine(of: "handler-1")
    try machine.write("draft.txt", ApprovalTests.draft)
    let told = try machine.run(
      "dispute", "draft.txt", "--rule", "policy-number", "--reason", "an order number", "--yes")
    #expect(told.status == 0 && told.output.contains("the value is made up"), "\(told)")
    #expect(!told.output.contains("HL-12345678-2"))
    let kept = try #require(try office.store.disputes.list().first)
    #expect(told.output.contains(kept.keptText))
    #expect(try machine.run("dispute", "list").output.contains("an order number"))
    #expect(
      try office.machine(of: "lead-1").run("dispute", "list").error.contains("no dispute"))
  }
}
