import Foundation
import MCPTool
import PluginKit
import ScriptedHTTP
import Testing

/// The folder with the venvs; see Fixtures/mcp-venv.
private let venvs = ProcessInfo.processInfo.environment["DRYRUN_MCP"]

@Suite(
  "The reference servers of MCP",
  .enabled(if: venvs != nil, "set DRYRUN_MCP; see Fixtures/mcp-venv"), .serialized)
struct RealMCPTests {
  enum Version: String, CaseIterable { case v1, v2 }
  enum Transport: String, CaseIterable { case stdio, http }

  private static let script =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    + "/Fixtures/real_server.py"

  private static let log = NSTemporaryDirectory() + "real-mcp-\(UUID().uuidString)"

  /// Runs a test against a server; the configuration says where it is.
  private func with(
    _ version: Version, _ transport: Transport,
    _ test: ([String: JSON]) async throws -> Void
  ) async throws {
    let python = "\(venvs ?? "")/\(version)/bin/python"
    try? FileManager.default.removeItem(atPath: Self.log)
    guard transport == .http else {
      let command: JSON = [
        .string(python), .string(Self.script), "stdio", "0", .string(Self.log),
      ]
      return try await test(["command": command, "argument": "query"])
    }
    let port = try await ScriptedServer.run({ _, _ in [] }) { $0.port }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Self.script, "http", String(port), Self.log]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It would wait for the tool that never ends before it obeyed anything milder; nobody waits for its
    // end, as Foundation may do that for ever on another thread than the one that started it.
    defer { kill(process.processIdentifier, SIGKILL) }
    let url: JSON = .string("http://127.0.0.1:\(port)/mcp")
    let settings: [String: JSON] = ["url": url, "argument": "query"]
    for _ in 0..<120 {
      let asked = try await Asked.of(settings.merging(["tool": "echo"]) { $1 })
      if asked.error?.code != .unavailable { break }
      try await Task.sleep(for: .milliseconds(250))
    }
    try await test(settings)
  }

  private func ask(_ settings: [String: JSON], _ tool: String) async throws -> Asked {
    try await Asked.of(settings.merging(["tool": .string(tool)]) { $1 })
  }

  @Test(
    "text, structure, errors and progress come over every transport, from every era",
    arguments: Version.allCases, Transport.allCases)
  func answers(version: Version, transport: Transport) async throws {
    try await with(version, transport) { settings in
      let fixed = settings.merging(["arguments": ["tone": "kind"]]) { $1 }
      #expect(try await ask(fixed, "echo").text == "größer|kind")
      let total = try await ask(settings, "total")
      #expect(try JSON(text: total.text)["length"] == 6)
      let fails = try await ask(settings, "fails")
      #expect(fails.end?.finish == .refused && fails.text.contains("no such claim"))
      #expect(try await ask(settings, "progress").text == "done")
      #expect(try await ask(settings, "none").error?.pointer == "/tool")
    }
  }

  @Test(
    "a tool that wants to ask the person gets no answer from anybody",
    arguments: Version.allCases, Transport.allCases)
  func asks(version: Version, transport: Transport) async throws {
    try await with(version, transport) { settings in
      let asked = try await ask(settings, "asks")
      #expect(asked.end?.finish != .complete)
    }
  }

  @Test(
    "a cancelled call is over at once, and the server answers the next one",
    arguments: Version.allCases, Transport.allCases)
  func cancellation(version: Version, transport: Transport) async throws {
    try await with(version, transport) { settings in
      let tool = try MCPTool(
        PluginSetup(configuration: .object(settings.merging(["tool": "waits"]) { $1 })))
      let work = Task { await Asked.by(tool) }
      try await Task.sleep(for: .seconds(3))
      work.cancel()
      #expect(await work.value.error?.code == .cancelled)
      #expect(try await happens { FileManager.default.fileExists(atPath: Self.log) })
      #expect(await Asked.by(tool, within: .milliseconds(500)).error?.code == .deadline)
      await tool.shutdown()
      #expect(try await ask(settings, "echo").text == "größer|none")
    }
  }
}
