import Foundation
import OpenAICompatible
import PluginKit
import Synchronization
import Testing

/// The address of a running llama.cpp server; see Fixtures/llama-server.
private let server = ProcessInfo.processInfo.environment["DRYRUN_CHAT_SERVER"]

@Suite(
  "A real model server",
  .enabled(if: server != nil, "set DRYRUN_CHAT_SERVER; see Fixtures/llama-server"))
struct RealServerTests {
  private func ask(
    _ prompt: String, _ more: [String: JSON] = [:], within time: Duration = .seconds(120)
  ) async throws -> (pieces: [String], end: ToolEnd) {
    let settings: [String: JSON] = [
      "baseURL": .string(server ?? ""), "model": "small", "maxTokens": 24, "temperature": 0,
    ]
    let tool = try OpenAICompatible(
      PluginSetup(configuration: .object(settings.merging(more) { _, last in last })))
    let pieces = Mutex<[String]>([])
    do {
      let end = try await tool.complete(ToolRequest(prompt: prompt), Call(within: time)) { piece in
        pieces.withLock { $0.append(piece) }
      }
      await tool.shutdown()
      let all = pieces.withLock { $0 }
      if ProcessInfo.processInfo.environment["DRYRUN_TRANSCRIPT"] != nil {
        print("> \(prompt)\n\(all.joined(separator: "·"))\n[\(end.finish), \(end.model ?? "")]")
      }
      return (all, end)
    } catch {
      await tool.shutdown()
      throw error
    }
  }

  @Test("it streams an answer in pieces and says that the limit cut it")
  func streams() async throws {
    let (pieces, end) = try await ask("List the months of the year.", ["temperature": 1])
    #expect(pieces.count > 3 && end.finish == .cut)
    #expect(end.model?.isEmpty == false)
  }

  @Test("a prompt that does not fit is told as such")
  func tooLong() async throws {
    let error = await #expect(throws: PluginError.self) {
      try await ask(String(repeating: "claim storm roof ", count: 2000))
    }
    #expect(error?.code == .badInput)
  }

  @Test("an address without the API is told as such")
  func wrongAddress() async throws {
    let error = await #expect(throws: PluginError.self) {
      try await ask("Hello", ["baseURL": .string((server ?? "") + "/other")])
    }
    #expect(error?.code == .badConfiguration && error?.pointer == "/baseURL")
  }

  @Test("a deadline ends the answer, and the server answers the next one")
  func deadline() async throws {
    let error = await #expect(throws: PluginError.self) {
      try await ask("Tell a long story.", ["maxTokens": 400], within: .milliseconds(400))
    }
    #expect(error?.code == .deadline)
    #expect(try await !ask("Hello").pieces.isEmpty)
  }
}
