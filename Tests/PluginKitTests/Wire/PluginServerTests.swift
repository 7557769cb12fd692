import Foundation
import PluginKit
import Testing

@Suite("A plugin that is served in memory")
struct PluginServerTests {
  /// The host's end, as plain as it can be.
  private struct Host {
    let transport: MemoryTransport

    init(_ type: any Plugin.Type, environment: [String: String] = [:]) {
      let (near, far) = MemoryTransport.pair()
      transport = near
      Task { await PluginServer(type, environment: environment).serve(far) }
    }

    func ask(_ line: String) async throws -> JSON {
      try await transport.send(Array(line.utf8))
      return try await hear()
    }

    func hear() async throws -> JSON {
      let line = try #require(try await transport.receive())
      return try JSON(text: String(decoding: line, as: UTF8.self))
    }

    func initialize() async throws -> JSON {
      try await ask(#"{"jsonrpc":"2.0","id":0,"method":"plugin/initialize","params":{"api":[1]}}"#)
    }
  }

  @Test("the handshake answers the manifest")
  func handshake() async throws {
    let answer = try await Host(NumberSigns.self).initialize()
    #expect(
      answer == [
        "jsonrpc": "2.0", "id": 0,
        "result": ["api": 1, "id": "number-signs", "version": "1.0.0", "kinds": ["detector"]],
      ])
  }

  @Test("findings are spans of UTF-8 bytes")
  func findings() async throws {
    let host = Host(NumberSigns.self)
    _ = try await host.initialize()
    let answer = try await host.ask(
      #"{"jsonrpc":"2.0","id":"x","method":"detector/detect","params":{"text":"ä #12"}}"#)
    #expect(answer["result"]?["findings"] == [["span": [3, 6], "confidence": "medium"]])
    #expect(answer["id"] == "x")
  }

  @Test("pieces of an answer come before its end, with the id of the call")
  func chunks() async throws {
    let host = Host(Echo.self)
    _ = try await host.initialize()
    let request: JSON = [
      "jsonrpc": "2.0", "id": 5, "method": "tool/complete",
      "params": ["request": ["messages": [["role": "user", "text": "one two"]]]],
    ]
    let first = try await host.ask(request.text)
    #expect(first["params"] == ["id": 5, "text": "one "])
    #expect(try await host.hear()["params"] == ["id": 5, "text": "two "])
    #expect(try await host.hear()["result"] == ["finish": "complete", "model": "echo"])
  }

  @Test("a failure inside tells its type and nothing of its words")
  func failure() async throws {
    let host = Host(Failing.self)
    _ = try await host.initialize()
    let answer = try await host.ask(
      #"{"jsonrpc":"2.0","id":1,"method":"detector/detect","params":{"text":"x"}}"#)
    #expect(answer["error"]?["code"] == 1007)
    #expect(answer["error"]?["message"]?.string?.contains("Mueller") == false)
  }

  @Test("only variables that the manifest names reach the plugin")
  func environment() async throws {
    let host = Host(Failing.self, environment: ["SEEN": "a", "HIDDEN": "b"])
    _ = try await host.initialize()
    let answer = try await host.ask(
      #"{"jsonrpc":"2.0","id":1,"method":"detector/detect","params":{"text":"environment"}}"#)
    #expect(answer["error"]?["message"] == "SEEN")
  }

  /// A detector that fails with words of the text, and says what variables it sees.
  private struct Failing: Plugin, DetectorPlugin {
    static let manifest = PluginManifest(
      id: "failing", title: "Failing", version: "1.0.0", kinds: [.detector],
      needs: PluginNeeds(environment: ["SEEN"]))
    private struct Trouble: Error { var text = "Mueller" }
    private let names: [String]

    init(_ setup: PluginSetup) { names = setup.environment.keys.sorted() }

    func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
      guard text == "environment" else { throw Trouble() }
      throw PluginError(.badInput, names.joined(separator: " "))
    }
  }
}
