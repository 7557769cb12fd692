import Foundation
import Testing

/// Requests that a connector brings to approvers who cannot read the data.
@Suite("dryrun approvals sync")
struct ConnectorTests {
  let office: Office
  private var inbox: String { office.dryrun.folder + "/inbox" }
  private var policy: String { office.dryrun.folder + "/policy" }

  init() throws {
    office = try Office()
    try office.dryrun.write("draft.txt", ApprovalTests.draft)
    try FileManager.default.copyItem(atPath: DryrunProcess.harbourline, toPath: policy)
    let file = policy + "/approvals.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let connector = "    connector: {use: file-inbox, configuration: {folder: ../inbox}}\n"
    try Data((text + connector).utf8).write(to: URL(fileURLWithPath: file))
  }

  private func ask() throws -> DryrunProcess.Result {
    try office.dryrun.run(
      "approvals", "ask", "draft.txt", "--policy", policy, "--key", "handler", "--field",
      "reason=board meeting", "--yes", "--data", "office/data")
  }

  private func sync() throws -> DryrunProcess.Result {
    try office.run("approvals", "sync", "--policy", policy)
  }

  private func check() throws -> Int32 {
    try office.dryrun.run(
      "check", "draft.txt", "--policy", policy, "--plain", "--data", "office/data"
    ).status
  }

  /// Signs from the file alone, with no data anywhere near.
  private func decide(
    _ what: String, _ request: String, as person: String, _ more: String...
  ) throws -> DryrunProcess.Result {
    try office.dryrun.run(
      [
        "approvals", what, "--request", "inbox/\(request)/request.json", "--by", "\(person)-1",
        "--key", person, "--to", "inbox/\(request)", "--yes",
      ] + more)
  }

  @Test("approvers who only see the folder grant a request, and the draft may go")
  func wholeWay() throws {
    let asked = try ask()
    #expect(asked.status == 0, "\(asked.error)")
    let request = try office.request()
    #expect(asked.output.contains("brought to its approvers: \(request) at file-inbox, file:///"))
    let page = try office.dryrun.read("inbox/\(request)/request.md")
    #expect(String(decoding: page, as: UTF8.self).contains("[POLICY_NUMBER_1]"))
    let lead = try decide("approve", request, as: "lead")
    #expect(lead.status == 0, "\(lead.error)")
    #expect(lead.output.contains("[POLICY_NUMBER_1]") && lead.output.contains("You sign: approved"))
    #expect(try check() == 1)
    let first = try sync()
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("lead-1 approved stage 1") && first.output.contains("(signed)"))
    #expect(try check() == 1)
    _ = try decide("approve", request, as: "steward", "--stage", "2")
    #expect(try sync().output.contains("Granted until"))
    #expect(try check() == 0)
    #expect(try sync().error == "nothing new\n")
    #expect(try office.run("log", "verify").status == 0)
  }

  @Test(
    "a forged decision in the folder opens nothing, and is told",
    arguments: [
      "somebody else's key", "another stage", "an unsigned word",
    ])
  func forged(_ deed: String) throws {
    _ = try ask()
    let request = try office.request()
    switch deed {
    case "somebody else's key":
      _ = try office.dryrun.run(
        "approvals", "approve", "--request", "inbox/\(request)/request.json", "--by", "lead-1",
        "--key", "outsider", "--to", "inbox/\(request)", "--yes")
    case "another stage":
      _ = try decide("approve", request, as: "steward", "--stage", "2")
    default:
      try office.dryrun.write("inbox/\(request)/yes.json", #"{"state": "approved"}"#)
    }
    let result = try sync()
    #expect(result.status == 1)
    #expect(result.error.contains("does not count"), "\(result.error)")
    #expect(try check() == 1)
    #expect(try office.run("approvals", "show", request).output.contains("Waiting for"))
  }

  @Test("a request that was changed on its way gives decisions that do not count")
  func changedRequest() throws {
    _ = try ask()
    let request = try office.request()
    let file = "inbox/\(request)/request.json"
    let text = String(decoding: try office.dryrun.read(file), as: UTF8.self)
    try office.dryrun.write(file, text.replacingOccurrences(of: "board meeting", with: "a test"))
    #expect(try decide("approve", request, as: "lead").status == 0)
    let result = try sync()
    #expect(result.error.contains("the request was changed on its way"))
  }

  @Test("where the folder cannot be made, the request stands, and a later try brings it")
  func failure() throws {
    try office.dryrun.write("inbox", "a file in the way")
    let asked = try ask()
    #expect(asked.status == 0)
    #expect(asked.error.contains("try again: dryrun approvals sync"), "\(asked.error)")
    #expect(asked.error.contains("file-inbox"))
    let request = try office.request()
    #expect(try sync().status == 1)
    try FileManager.default.removeItem(atPath: inbox)
    #expect(try sync().output.contains("\(request)  brought to its approvers"))
  }

  @Test("the ticket stands in the list and with the request")
  func shown() throws {
    _ = try ask()
    let request = try office.request()
    #expect(try office.run("approvals", "list").output.contains("\(request) at file-inbox"))
    #expect(
      try office.run("approvals", "show", request).output.contains(
        "  ticket    \(request) at file-inbox, file:///"))
  }

  @Test("a withdrawn request is withdrawn in the folder too")
  func withdrawn() throws {
    _ = try ask()
    let request = try office.request()
    _ = try office.run("approvals", "withdraw", request, "--key", "handler")
    #expect(try sync().output.contains("file-inbox was told that it is over"))
    #expect(FileManager.default.fileExists(atPath: inbox + "/\(request)/WITHDRAWN.md"))
    #expect(try office.run("approvals", "show", request).output.contains("(done with)"))
  }

  @Test("somebody with the data can write a signed decision to a file, and it is not stored")
  func toFile() throws {
    _ = try ask()
    let request = try office.request()
    let written = try office.run(
      "approvals", "approve", request, "--key", "lead", "--to", "decision.json")
    #expect(written.status == 0, "\(written.error)")
    #expect(
      try office.run("approvals", "show", request).output.contains("Waiting for Line manager"))
    let again = try office.run(
      "approvals", "approve", request, "--key", "lead", "--to", "decision.json")
    #expect(again.status == 2 && again.error.contains("is there already"))
    try FileManager.default.copyItem(
      atPath: office.dryrun.folder + "/decision.json", toPath: inbox + "/\(request)/d.json")
    #expect(try sync().output.contains("lead-1 approved stage 1"))
  }

  @Test("what is missing for a decision from a file is said, and nothing is signed")
  func missing() throws {
    _ = try ask()
    let request = try office.request()
    let file = "inbox/\(request)/request.json"
    let cases: [([String], String)] = [
      (["--request", file, "--by", "lead-1"], "--to"),
      (["--request", file, "--to", "x.json"], "--by"),
      (
        ["--request", file, "--by", "lead-1", "--to", "x.json", "--stage", "3", "--yes"], "2 stages"
      ),
      (["--request", file, "--by", "lead-1", "--to", "x.json"], "--yes"),
      (["--request", "draft.txt", "--by", "lead-1", "--to", "x.json", "--yes"], "no request"),
      ([request, "--request", file, "--by", "lead-1", "--to", "x.json", "--yes"], "not both"),
      ([request, "--by", "lead-1"], "--request"), ([], "name the request"),
    ]
    for (arguments, words) in cases {
      let result = try office.dryrun.run(
        ["approvals", "approve", "--key", "lead", "--data", "office/data"] + arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.error.contains(words), "\(arguments): \(result.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: office.dryrun.folder + "/x.json"))
  }
}
