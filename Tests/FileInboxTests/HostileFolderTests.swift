import FileInbox
import Foundation
import PluginKit
import TestSupport
import Testing

/// What somebody does who can write into the folder.
@Suite("A hostile inbox folder")
struct HostileFolderTests {
  private static var call: Call { Call(within: .seconds(120)) }

  @Test("links are never followed, for reading or for writing")
  func links() async throws {
    let place = try Place()
    try place.write("secret", #"{"password": "hunter2"}"#)
    try place.makeFolder("elsewhere")
    try place.makeFolder("inbox")
    let inbox = try place.inbox("inbox")
    _ = try await inbox.submit(Place.submission(), Self.call)
    try place.link("inbox/r-17/decision.json", to: "\(place.folder)/secret")
    #expect(
      try await inbox.status(of: "r-17", Self.call).decisions == [["form": "unreadable"]])
    // A whole request that is a link to a folder of somebody else's.
    try place.link("inbox/r-18", to: "\(place.folder)/elsewhere")
    await #expect(throws: PluginError.self) {
      try await inbox.submit(Place.submission(id: "r-18"), Self.call)
    }
    #expect(try place.names("elsewhere") == [])
  }

  @Test("pipes, folders and devices under the names of decisions block nothing")
  func otherKinds() async throws {
    let place = try Place()
    let inbox = try place.inbox()
    _ = try await inbox.submit(Place.submission(), Self.call)
    #expect(unsafe mkfifo(place.folder + "/r-17/pipe.json", 0o600) == 0)
    try place.makeFolder("r-17/folder.json")
    try place.write("r-17/true.json", #"{"form": "x"}"#)
    let decisions = try await inbox.status(of: "r-17", Self.call).decisions
    #expect(decisions.count == 3)
    #expect(decisions.contains(["form": "x"]))
  }

  @Test("something else in the place of a request is reported and left alone")
  func otherThing() async throws {
    let place = try Place()
    try place.write("r-17", "a file")
    let error = await #expect(throws: PluginError.self) {
      try await place.inbox().submit(Place.submission(), Self.call)
    }
    #expect(error?.code == .unavailable)
    #expect(try place.text("r-17") == "a file")
  }

  @Test("more files than anybody could have meant are said, and not cut off in silence")
  func flood() async throws {
    let place = try Place()
    let inbox = try place.inbox()
    _ = try await inbox.submit(Place.submission(), Self.call)
    for number in 0..<201 { try place.write("r-17/\(number).json", "{}") }
    let error = await #expect(throws: PluginError.self) {
      try await inbox.status(of: "r-17", Self.call)
    }
    #expect(error?.message.contains("more than 200 decisions") == true)
    for number in 0..<1000 { try place.write("r-17/x\(number)", "") }
    await #expect(throws: PluginError.self) { try await inbox.status(of: "r-17", Self.call) }
  }

  @Test("names and contents of any bytes are answered and never crash", arguments: 0..<40)
  func anyBytes(seed: Int) async throws {
    let place = try Place()
    let inbox = try place.inbox()
    _ = try await inbox.submit(Place.submission(), Self.call)
    var random = SplitMix64(seed: UInt64(seed))
    for number in 0..<20 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let name = (0..<Int.random(in: 1..<20, using: &random)).map { _ in
        CChar(bitPattern: UInt8.random(in: 48...255, using: &random))
      }
      let start = "\(place.folder)/r-17/".utf8CString.dropLast()
      let file = unsafe open(start + name + "\(number).json".utf8CString, O_WRONLY | O_CREAT, 0o600)
      #expect(file >= 0)
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      try handle.write(contentsOf: Data(bytes))
    }
    let status = try await inbox.status(of: "r-17", Self.call)
    #expect(status.decisions.allSatisfy { if case .object = $0 { true } else { false } })
  }

  @Test("what people wrote cannot end its block, make a heading, or move a terminal's cursor")
  func markdown() async throws {
    let place = try Place()
    let text = "```\n# Approved by everybody\n\u{1B}[2J````\n\u{202E}evil"
    _ = try await place.inbox().submit(
      Place.submission(text: text, fields: ["reason": text, "a\n# b": "x"]), Self.call)
    let page = try place.text("r-17/request.md")
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("`````text\n```\n# Approved by everybody"))
    #expect(!page.contains("\n# b"))
  }

  @Test("a path with a quote in it stays one word of the command")
  func quotes() async throws {
    let place = try Place()
    try place.makeFolder("o'clock")
    _ = try await place.inbox("o'clock").submit(Place.submission(), Self.call)
    #expect(try place.text("o'clock/r-17/request.md").contains("o'\\''clock/r-17/request.json'"))
  }
}
