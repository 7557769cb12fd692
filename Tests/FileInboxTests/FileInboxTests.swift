import FileInbox
import Foundation
import PluginKit
import Testing

@Suite("A folder that approvers look into")
struct FileInboxTests {
  let place: Place
  let inbox: FileInbox

  init() throws {
    place = try Place()
    inbox = try place.inbox()
  }

  private static var call: Call { Call(within: .seconds(120)) }

  @Test("a request becomes a page for people and a file for programs, with its ticket")
  func submits() async throws {
    let ticket = try await inbox.submit(Place.submission(), Self.call)
    #expect(ticket.ticket == "r-17")
    #expect(ticket.url == "file://\(place.folder)/r-17")
    let page = try place.text("r-17/request.md")
    for words in [
      "rita", "office-assistant", "customer.policy-number", "board meeting", "[POLICY_1]",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let folder = "\(place.folder)/r-17"
    #expect(
      page.contains(
        "dryrun approvals approve --request '\(folder)/request.json' --by YOUR-ID --stage 1 "
          + "--as 'group:stewards' --to '\(folder)'"))
    #expect(try JSON(text: place.text("r-17/request.json")) == ["id": "r-17"])
  }

  @Test("the same request again has the same ticket, and nothing is written again")
  func submitsTwice() async throws {
    let first = try await inbox.submit(Place.submission(), Self.call)
    try place.write("r-17/request.md", "somebody's notes")
    let second = try await inbox.submit(Place.submission(text: "another text"), Self.call)
    #expect(first == second)
    #expect(try place.text("r-17/request.md") == "somebody's notes")
  }

  @Test("what a crash left out is added, and nothing half-written is ever found under its name")
  func crashed() async throws {
    try FileManager.default.createDirectory(
      atPath: place.folder + "/r-17", withIntermediateDirectories: false)
    _ = try await inbox.submit(Place.submission(), Self.call)
    #expect(try place.names("r-17") == ["request.json", "request.md"])
  }

  @Test("files are as readable as the folder is for the group, and never for others")
  func modes() async throws {
    for (folder, file, inside) in [
      (0o700, 0o600, 0o700), (0o755, 0o640, 0o750), (0o2770, 0o640, 0o2770),
    ] {
      let place = try Place()
      try place.setMode(folder)
      _ = try await place.inbox().submit(Place.submission(), Self.call)
      #expect(try place.mode("r-17/request.md") == file)
      #expect(try place.mode("r-17/request.json") == file)
      #expect(try place.mode("r-17") == inside)
    }
  }

  @Test("decisions that lie beside the request come back as they are")
  func decisions() async throws {
    _ = try await inbox.submit(Place.submission(), Self.call)
    try place.write("r-17/approved-anna.json", #"{"form": "dryrun approval decision 1", "n": 3}"#)
    try place.write("r-17/notes.txt", "not a decision")
    let status = try await inbox.status(of: "r-17", Self.call)
    #expect(status.state == .pending)
    #expect(status.decisions == [["form": "dryrun approval decision 1", "n": 3]])
  }

  @Test("a file that was meant as a decision and is none is not passed over in silence")
  func broken() async throws {
    _ = try await inbox.submit(Place.submission(), Self.call)
    for (name, text) in [
      ("half.json", #"{"form": "#), ("list.json", "[]"), ("empty.json", ""),
      ("large.json", "{\"a\": \"\(String(repeating: "x", count: 70_000))\"}"),
    ] {
      try place.write("r-17/\(name)", text)
    }
    let status = try await inbox.status(of: "r-17", Self.call)
    #expect(status.decisions == Array(repeating: ["form": "unreadable"], count: 4))
  }

  @Test("withdrawing puts a note there, once")
  func withdraws() async throws {
    _ = try await inbox.submit(Place.submission(), Self.call)
    try await inbox.withdraw("r-17", Self.call)
    try await inbox.withdraw("r-17", Self.call)
    #expect(try await inbox.status(of: "r-17", Self.call).state == .withdrawn)
    #expect(try place.text("r-17/WITHDRAWN.md").contains("no longer needed"))
  }

  @Test(
    "a ticket that is not there, or leads out of the folder, is bad input",
    arguments: ["r-18", "", ".", "..", "../r-17", "r-17/..", "/etc", "a\0b", "-r", "ü"])
  func unknownTicket(_ ticket: String) async throws {
    _ = try await inbox.submit(Place.submission(), Self.call)
    for body in [
      { _ = try await inbox.status(of: ticket, Self.call) },
      { try await inbox.withdraw(ticket, Self.call) },
    ] as [() async throws -> Void] {
      let error = await #expect(throws: PluginError.self) { try await body() }
      #expect(error?.code == .badInput)
    }
  }

  @Test("a request whose id leads out of the folder is not written anywhere")
  func badID() async throws {
    let error = await #expect(throws: PluginError.self) {
      try await inbox.submit(Place.submission(id: "../outside"), Self.call)
    }
    #expect(error?.code == .badInput)
    #expect(try place.names("..").count == 1)
  }

  @Test("the configuration is checked, with the place of what is wrong")
  func configuration() throws {
    for (configuration, pointer) in [
      ([:], ""), (["folder": 3], "/folder"), (["folder": ""], "/folder"),
      (["folder": "relative"], "/folder"), (["folder": "/x", "other": 1], "/other"),
    ] as [(JSON, String)] {
      let error = #expect(throws: PluginError.self) {
        try FileInbox(PluginSetup(configuration: configuration))
      }
      #expect(error?.code == .badConfiguration && error?.pointer == pointer)
    }
  }

  @Test("a relative folder is one of the pack's folder, and is made private")
  func relative() async throws {
    let inbox = try FileInbox(
      PluginSetup(configuration: ["folder": "inbox"], folder: place.folder))
    _ = try await inbox.submit(Place.submission(), Self.call)
    #expect(try place.names("inbox") == ["r-17"])
    #expect(try place.mode("inbox") == 0o700)
  }

  @Test("a folder that cannot be there is said to be unavailable, and why")
  func noParent() async throws {
    let inbox = try FileInbox(PluginSetup(configuration: ["folder": "/nowhere/at/all"]))
    let error = await #expect(throws: PluginError.self) {
      try await inbox.submit(Place.submission(), Self.call)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("no such file") == true)
  }
}
