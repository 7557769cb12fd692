import Foundation
import PluginAuthoring
import PluginKit
import Sandbox
import Testing

/// A plugin in Python that is run with the kit beside it, and spoken to line by line.
final class PythonProcess {
  let folder: String
  private let process: LineProcess
  private var lines: Lines.Iterator

  /// Runs a script.
  ///
  /// - Parameters:
  ///   - kinds: its kinds, as plugin.yaml has them.
  ///   - script: what stands behind `import dryrun_plugin as plugin`.
  init(as kinds: String = "[detector]", _ script: String) async throws {
    folder = NSTemporaryDirectory() + "python-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let kit = try #require(PluginTemplates.text("python/dryrun_plugin.py"))
    let yaml = """
      # A comment.
      id: tried   # the name
      title: 'Tried'
      version: "1.2.3"
      api:
        - 1
      kinds: \(kinds)
      command: [python3, plugin.py]
      needs:
        deadlineMs: 5000
      """
    for (name, text) in [
      ("dryrun_plugin.py", kit), ("plugin.yaml", yaml),
      ("plugin.py", "import dryrun_plugin as plugin\n" + script),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let python = try #require(
      ["/usr/bin/python3", "/usr/local/bin/python3"].first(
        where: FileManager.default.isExecutableFile))
    process = try await LineProcess.start(
      [python, folder + "/plugin.py"], in: folder,
      under: SandboxPolicy(environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]),
      kind: .unconfined)
    lines = process.lines.makeAsyncIterator()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Sends a request with the id 1 and returns the next line.
  func ask(_ method: PluginMethod, _ parameters: JSON, id: JSON = 1) async throws -> JSON {
    try await send(method, parameters, id: id)
    return try await hear()
  }

  func send(_ method: PluginMethod, _ parameters: JSON, id: JSON? = 1) async throws {
    try await process.write(try WireLine.of(WireRequest(id: id, method, parameters)))
  }

  func say(_ line: String) async throws { try await process.write(Array(line.utf8)) }

  func hear() async throws -> JSON {
    let line = try #require(try await lines.next())
    return try JSON(text: String(decoding: line, as: UTF8.self))
  }

  func initialize(_ configuration: JSON = [:]) async throws -> JSON {
    try await ask(.initialize, ["api": [1, 2], "configuration": configuration])
  }

  /// Ends it, and returns its exit and what it wrote to standard error.
  func end() async -> (exit: Exit, errors: String) {
    let exit = await process.end(grace: .seconds(10))
    return (exit, String(decoding: process.errors, as: UTF8.self))
  }
}
