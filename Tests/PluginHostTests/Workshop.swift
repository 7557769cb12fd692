import Foundation
import PluginHost
import PluginKit
import PolicyPacks

/// A folder with plugins that nobody else sees, gone when the test is over.
final class Workshop {
  let folder: String
  /// Where the plugins stand.
  var plugins: String { folder + "/Plugins" }
  private static let fixtures =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    + "/Fixtures"

  init() throws {
    folder = NSTemporaryDirectory() + "plugins-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/Plugins", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file; folders on the way are made.
  func write(_ path: String, _ text: String) throws {
    let file = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Adds a plugin that is one of the fixtures' programs.
  ///
  /// - Parameters:
  ///   - program: `good`, or `bad` with the way in which it is.
  ///   - more: further lines of its `plugin.yaml`.
  @discardableResult
  func add(
    _ id: PluginID, _ program: String, _ way: String = "", kinds: String = "detector",
    needs: String = "deadlineMs: 600000", more: String = ""
  ) throws -> PluginUse {
    for file in [program, "wire"] {
      try write(
        "Plugins/\(id)/\(file).py",
        String(contentsOfFile: "\(Self.fixtures)/\(file).py", encoding: .utf8))
    }
    try write(
      "Plugins/\(id)/plugin.yaml",
      """
      id: \(id)
      title: A plugin of a test
      version: 1.0.0
      api: [1]
      kinds: [\(kinds)]
      command: [python3, \(program).py, \(id), "\(kinds)", "\(way)"]
      needs: {\(needs)}
      \(more)
      """)
    return PluginUse(id)
  }

  /// Adds the detector `reader`, which finds the first byte of a text that is the path of a file that it
  /// can read.
  func addReader(needs: String = "deadlineMs: 600000") throws {
    try add("reader", "bad", "finds-nothing", needs: needs)
    try write(
      "Plugins/reader/bad.py",
      """
      import sys, wire
      for message in wire.requests():
          if message["method"] == "plugin/initialize":
              wire.introduce(message)
          elif message["method"] == "detector/detect":
              try:
                  open(message["params"]["text"]).read()
                  wire.answer(message["id"], {"findings": [{"span": [0, 1]}]})
              except OSError:
                  wire.answer(message["id"], {"findings": []})
      """)
  }

  /// Grants of all that the plugins need, as if somebody had looked at them now.
  func grants() -> [PluginGrant] {
    let folders = PluginFolders([plugins])
    return folders.ids.compactMap { folders.plugin($0)?.grant() }
  }

  /// A host of the plugins that are there now, all of them granted.
  func host(_ options: PluginHostOptions = .patient) -> PluginHost {
    PluginHost(folders: [plugins], grants: grants(), packFolder: folder, options: options)
  }
}

extension Workshop {
  /// A host of one plugin more.
  func host(
    adding id: PluginID, _ program: String, _ way: String = "", kinds: String = "detector",
    needs: String = "deadlineMs: 600000", more: String = "",
    options: PluginHostOptions = .patient
  ) throws -> PluginHost {
    try add(id, program, way, kinds: kinds, needs: needs, more: more)
    return host(options)
  }
}

/// Plugins by their names, without configuration.
extension PluginHost {
  func detector(_ id: PluginID) async throws(PluginFailure) -> any DetectorPlugin {
    try await detector(PluginUse(id))
  }

  func tool(_ id: PluginID) async throws(PluginFailure) -> any ToolPlugin {
    try await tool(PluginUse(id))
  }

  func connector(_ id: PluginID) async throws(PluginFailure) -> any ConnectorPlugin {
    try await connector(PluginUse(id))
  }

  func exporter(_ id: PluginID) async throws(PluginFailure) -> any ExporterPlugin {
    try await exporter(PluginUse(id))
  }

  func provenance(of id: PluginID) async -> PluginProvenance? {
    await provenance(of: PluginUse(id))
  }
}

extension PluginHostOptions {
  /// Long enough for a machine that does many other things at the same moment.
  static var patient: PluginHostOptions { PluginHostOptions(startLimit: .seconds(600)) }
}

extension DetectorPlugin {
  /// What is found within a time.
  func detect(_ text: String, within time: Duration = .seconds(600)) async throws -> [Range<Int>] {
    try await detect(text, Call(within: time)).map(\.span)
  }
}

/// The kind of failure that something ends in; `nil` if it does not.
func failure(_ body: () async throws -> Void) async -> PluginFailure.Kind? {
  do {
    try await body()
    return nil
  } catch let failure as PluginFailure {
    return failure.kind
  } catch {
    return .didNotStart("another error: \(type(of: error))")
  }
}

/// Whether something holds at some moment; it is waited for as long as a slow machine may need.
func eventually(_ holds: () async throws -> Bool) async throws -> Bool {
  let end = ContinuousClock.now + .seconds(300)
  while ContinuousClock.now < end {
    if try await holds() { return true }
    try await Task.sleep(for: .milliseconds(20))
  }
  return try await holds()
}
