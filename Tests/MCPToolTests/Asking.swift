import Foundation
import MCPTool
import PluginKit
import Synchronization

/// What came of a question to a tool.
struct Asked: Sendable {
  var text: String
  var end: ToolEnd?
  var error: PluginError?

  /// Asks a tool that is made already.
  static func by(
    _ tool: MCPTool, _ prompt: String = "größer", within time: Duration = .seconds(60),
    language: String? = nil
  ) async -> Asked {
    let pieces = Mutex<[String]>([])
    var asked = Asked(text: "")
    do {
      asked.end = try await tool.complete(
        ToolRequest(prompt: prompt), Call(within: time, language: language)
      ) { piece in pieces.withLock { $0.append(piece) } }
    } catch {
      asked.error = error as? PluginError ?? PluginError(error)
    }
    asked.text = pieces.withLock { $0.joined() }
    return asked
  }

  /// Asks a tool of this configuration, and ends it.
  static func of(
    _ configuration: [String: JSON], environment: [String: String] = [:],
    within time: Duration = .seconds(60), language: String? = nil
  ) async throws -> Asked {
    var configuration = configuration
    configuration["argument"] = configuration["argument"] ?? "query"
    let tool = try MCPTool(
      PluginSetup(configuration: .object(configuration), environment: environment))
    let asked = await by(tool, within: time, language: language)
    await tool.shutdown()
    return asked
  }
}

/// A scripted server that is a program, with what it was sent.
final class Program: Sendable {
  let command: JSON
  /// Where it keeps what it was sent.
  let folder: String
  /// The folder that its script is in.
  static let scripts =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures"

  init(_ mode: String, _ arguments: String...) throws {
    folder = NSTemporaryDirectory() + "mcp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    command = .array(
      (["python3", Self.scripts + "/server.py", mode, folder + "/log"] + arguments).map {
        .string($0)
      })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The messages that it was sent.
  var messages: [JSON] {
    let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
    return log.split(separator: "\n").compactMap { try? JSON(text: String($0)) }
  }

  /// Their methods.
  var methods: [String] { messages.compactMap { $0["method"]?.string } }
}

/// Waits until something has happened, for ten seconds at most.
func happens(_ condition: () -> Bool) async throws -> Bool {
  for _ in 0..<1000 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
