import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Testing

/// Plugins that break the contract, each in one way.
///
/// Whatever they do, the call ends, in time, with what happened; and there is never an answer that looks like
/// "no finding".
@Suite("A bad plugin")
struct BadPluginTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// How a call to a detector of the fixtures ends.
  private func end(
    _ way: String, text: String = "äb", within time: Duration = .seconds(600)
  ) async throws -> PluginFailure.Kind? {
    let host = try workshop.host(adding: "bad", "bad", way)
    let detector = try await host.detector("bad")
    let kind = await failure { _ = try await detector.detect(text, within: time) }
    await host.shutdown()
    return kind
  }

  @Test(
    "what breaks the contract is told by its name",
    arguments: [
      ("junk", Breach.junk), ("not-the-protocol", .junk),
      ("wrong-id", .unknownID), ("text-id", .unknownID), ("requests", .request),
      ("piece-for-detect", .strayPiece), ("no-result", .noResult),
      ("result-and-error", .noResult), ("wrong-type", .wrongType),
      ("span-outside", .spanOutside), ("span-negative", .spanOutside),
      ("span-empty", .spanOutside), ("span-backwards", .wrongType),
      ("span-in-character", .spanInCharacter),
      ("long-line", .longLine),
    ])
  func breach(_ way: String, _ breach: Breach) async throws {
    #expect(try await end(way) == .protocolBreach(breach))
  }

  @Test("the same span twice is no second finding")
  func twice() async throws {
    #expect(try await end("span-twice", text: "ab") == .protocolBreach(.spanTwice))
  }

  @Test(
    "a plugin that dies in the middle of a line has crashed, and is started again for the next call"
  )
  func midLine() async throws {
    let host = try workshop.host(adding: "bad", "bad", "dies-in-mid-line")
    let detector = try await host.detector("bad")
    for _ in 0..<2 {
      #expect(await failure { _ = try await detector.detect("ab") } == .crashed)
    }
    await host.shutdown()
  }

  @Test("a second answer ends the plugin")
  func answersTwice() async throws {
    let host = try workshop.host(adding: "bad", "bad", "answers-twice")
    let detector = try await host.detector("bad")
    _ = try? await detector.detect("ab")
    #expect(
      try await eventually {
        await host.status().first?.lastFailure?.kind == .protocolBreach(.answeredTwice)
      })
    await host.shutdown()
  }

  @Test("a flood on standard error holds nothing up")
  func flood() async throws {
    #expect(try await end("floods-errors") == nil)
  }

  @Test("who never answers is late, and the call ends though the plugin was told in vain")
  func neverAnswers() async throws {
    #expect(try await end("never-answers", within: .milliseconds(100)) == .late)
    #expect(try await end("ignores-cancel", within: .milliseconds(100)) == .late)
  }

  @Test("who answers nothing for three deadlines is ended")
  func unresponsive() async throws {
    let host = try workshop.host(
      adding: "bad", "bad", "never-answers", needs: "deadlineMs: 100")
    let detector = try await host.detector("bad")
    #expect(await failure { _ = try await detector.detect("ab") } == .late)
    #expect(
      try await eventually {
        if await host.status().first?.lastFailure?.kind == .unresponsive { return true }
        // A call that was late before the plugin had started asked it nothing, so it is asked again.
        _ = await failure { _ = try await detector.detect("ab") }
        return false
      })
    await host.shutdown()
  }

  @Test(
    "no process is left of one that forks, ignores the end of its input, or ignores being told to end",
    arguments: ["forks", "ignores-end", "ignores-term", "ignores-shutdown"])
  func leavesNothing(_ way: String) async throws {
    let mark = UUID().uuidString.lowercased()
    let id = PluginID("p" + mark.prefix(20))
    try workshop.add(id, "bad", way)
    let host = workshop.host(
      PluginHostOptions(startLimit: .seconds(600), shutdownGrace: .milliseconds(200)))
    let detector = try await host.detector(PluginUse(id))
    if way != "ignores-term" { #expect(try await detector.detect("ab") == []) }
    #expect(try Processes.mentioning(id.name) > 0)
    await host.shutdown()
    #expect(try await Processes.isNoneLeft(mentioning: id.name))
  }

  @Test(
    "a plugin that introduces itself as another one is not used",
    arguments: ["other-name", "other-version", "other-kinds", "other-api", "no-manifest"])
  func handshake(_ way: String) async throws {
    let host = try workshop.host(adding: "bad", "bad", way)
    let kind = await failure { _ = try await host.detector("bad") }
    guard case .badHandshake = kind else {
      Issue.record("this is no bad handshake: \(String(describing: kind))")
      return
    }
    await host.shutdown()
  }

  @Test("a plugin that exits at once did not start")
  func exitsAtOnce() async throws {
    let host = try workshop.host(adding: "bad", "bad", "exits-at-once")
    let kind = await failure { _ = try await host.detector("bad") }
    #expect(kind == .didNotStart("its program ended at once"))
  }

  @Test("a plugin that never says who it is did not start")
  func neverBegins() async throws {
    let host = try workshop.host(
      adding: "bad", "bad", "never-begins",
      options: PluginHostOptions(startLimit: .milliseconds(300)))
    let kind = await failure { _ = try await host.detector("bad") }
    #expect(kind == .didNotStart("it did not answer the first call in time"))
  }

  @Test("a detector that does not find what its own examples say is not used")
  func selfTest() async throws {
    let host = try workshop.host(
      adding: "bad", "bad", "finds-nothing",
      more: "examples: {noMatch: ['nothing here'], match: ['Diagnosis «F32.1»']}")
    #expect(await failure { _ = try await host.detector("bad") } == .selfTest(1))
    let fine = try workshop.host(
      adding: "codes", "good", more: "examples: {match: ['Diagnose «F32.1» und «M54.5»']}")
    #expect(try await fine.detector("codes").detect("M54.5") == [0..<5])
    await fine.shutdown()
  }

  @Test("what a plugin says of a text stands in no message")
  func tellsText() async throws {
    let host = try workshop.host(adding: "bad", "bad", "tells-text")
    let detector = try await host.detector("bad")
    let error = await #expect(throws: PluginFailure.self) {
      _ = try await detector.detect("the secret of Ines")
    }
    #expect(error?.message == "the plugin 'bad' answered that it cannot use what it got")
    #expect(error?.description.contains("Ines") == false)
    await host.shutdown()
  }

  @Test("a ticket without a name and a count that is wrong are no answers")
  func empty() async throws {
    let host = try workshop.host(adding: "bad", "bad", kinds: "connector,exporter")
    let call = Call(within: .seconds(600))
    let submission = ApprovalSubmission(
      id: "7", workflow: "w", requester: "r", tool: "t", pack: "p", classes: [], asked: "now")
    let connector = try await host.connector("bad")
    let exporter = try await host.exporter("bad")
    let noTicket = await failure { _ = try await connector.submit(submission, call) }
    #expect(noTicket == .protocolBreach(.wrongType))
    let miscounted = await failure { _ = try await exporter.export([["id": "1"]], call) }
    #expect(miscounted == .protocolBreach(.miscounted))
    await host.shutdown()
  }

  @Test("a piece after the end of an answer ends the plugin")
  func speaksOn() async throws {
    let host = try workshop.host(adding: "bad", "bad", "speaks-on", kinds: "tool")
    let tool = try await host.tool("bad")
    _ = try? await tool.complete(ToolRequest(prompt: "x"), Call(within: .seconds(600))) { _ in }
    #expect(
      try await eventually {
        await host.status().first?.lastFailure?.kind == .protocolBreach(.answeredTwice)
      })
    await host.shutdown()
  }
}

/// The processes of this machine.
enum Processes {
  /// Whether those that were started with a word among their arguments are gone, at once or soon.
  ///
  /// What was killed is still listed until the kernel has taken it apart.
  static func isNoneLeft(mentioning word: String) async throws -> Bool {
    try await eventually { try mentioning(word) == 0 }
  }

  /// How many were started with a word among their arguments.
  static func mentioning(_ word: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
      guard Int32(name) != nil,
        let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
      else { return false }
      return String(decoding: line, as: UTF8.self).contains(word)
    }.count
  }
}
