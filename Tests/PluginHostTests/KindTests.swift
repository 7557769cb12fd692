import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Synchronization
import Testing

@Suite("A plugin that is a program")
struct KindTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("a detector's findings are those of its program, in bytes")
  func detector() async throws {
    let host = try workshop.host(adding: "codes", "good")
    let detector = try await host.detector("codes")
    #expect(try await detector.detect("Größe: F32.1") == [9..<14])
    #expect(try await detector.detect("") == [])
    await host.shutdown()
  }

  @Test("a tool's answer comes in pieces, in order, and then its end")
  func tool() async throws {
    let host = try workshop.host(adding: "echo", "good", kinds: "tool")
    let tool = try await host.tool("echo")
    #expect(try await tool.describe() == ToolDescription(title: "An echo", isSimulated: true))
    let pieces = Mutex<[String]>([])
    let end = try await tool.complete(
      ToolRequest(prompt: "one two three"), Call(within: .seconds(600))
    ) { piece in pieces.withLock { $0.append(piece) } }
    #expect(end == ToolEnd(.complete, model: "echo"))
    #expect(pieces.withLock { $0 } == ["one ", "two ", "three "])
    await host.shutdown()
  }

  @Test("who reads no further gets the own error back, and the tool is told")
  func reader() async throws {
    struct Enough: Error {}
    let host = try workshop.host(adding: "echo", "good", kinds: "tool")
    let tool = try await host.tool("echo")
    await #expect(throws: Enough.self) {
      _ = try await tool.complete(
        ToolRequest(prompt: "one pause three"), Call(within: .seconds(600))
      ) { _ in throw Enough() }
    }
    #expect(try await tool.describe().title == "An echo")
    await host.shutdown()
  }

  @Test("a connector submits, answers for a ticket, and withdraws")
  func connector() async throws {
    let host = try workshop.host(adding: "desk", "good", kinds: "connector")
    let connector = try await host.connector("desk")
    let call = Call(within: .seconds(600))
    let submission = ApprovalSubmission(
      id: "7", workflow: "standard", requester: "ines", tool: "office", pack: "p 1.0.0",
      classes: ["personal.name"], asked: "2026-11-02T09:00:00Z")
    let ticket = try await connector.submit(submission, call)
    #expect(ticket == ApprovalTicket("T-7", url: "https://t.example/1"))
    #expect(try await connector.status(of: "T-7", call).state == .pending)
    try await connector.withdraw("T-7", call)
    #expect(try await connector.status(of: "T-7", call).state == .withdrawn)
    let unknown = await failure { _ = try await connector.status(of: "T-8", call) }
    #expect(unknown == .answered(PluginError(.badInput, "there is no such ticket")))
    await host.shutdown()
  }

  @Test("an exporter accounts for each event")
  func exporter() async throws {
    let host = try workshop.host(adding: "store", "good", kinds: "exporter")
    let exporter = try await host.exporter("store")
    let receipt = try await exporter.export(
      [["id": "1", "kind": "check"], ["kind": "check"]], Call(within: .seconds(600)))
    #expect(
      receipt
        == ExportReceipt(accepted: 1, rejected: [.init(index: 1, reason: "the event has no id")]))
    await host.shutdown()
  }

  @Test("a program of several kinds is one process for all of them")
  func several() async throws {
    let host = try workshop.host(adding: "both", "good", kinds: "detector,tool")
    let detector = try await host.detector("both")
    let tool = try await host.tool("both")
    #expect(try await detector.detect("F32.1") == [0..<5])
    #expect(try await tool.describe().isSimulated)
    let status = try #require(await host.status().first)
    #expect(status.state == .ready && status.calls == 4)
    await host.shutdown()
  }

  @Test("what it does not do is not asked of it")
  func wrongKind() async throws {
    let host = try workshop.host(adding: "codes", "good")
    #expect(await failure { _ = try await host.tool("codes") } == .wrongKind(.tool))
  }
}
