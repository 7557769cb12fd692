import Diagnostics
import Foundation
import PolicyPacks

/// A `policies` folder of its own, gone when the test is over.
final class TemporaryPolicies {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file; its path starts with the pack's name.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  func load(_ pack: String = "team") -> LoadedPack { PackLoader().load(at: "\(folder)/\(pack)") }

  /// Loads a pack of one file.
  static func load(_ yaml: String) throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    try policies.write(yaml, to: "team/pack.yaml")
    return policies.load()
  }

  /// Loads a pack of one file with the usual header before it.
  static func load(sections yaml: String) throws -> LoadedPack { try load(header + yaml) }

  static let header = "pack: {format: 1, id: team, version: 1.0.0}\n"
}

extension LoadedPack {
  var isLoaded: Bool { pack != nil }
  var ids: [String] { diagnostics.map(\.id.description) }
  var messages: [String] { diagnostics.map(\.message) }
  /// Everything that is said, in one string.
  var words: String { TextRenderer().render(diagnostics) }
}

extension Diagnostic {
  /// The part of the file that the marks stand under.
  var marked: String? { location.map { $0.text.string(in: $0.range) } }
  /// Line and column, such as `3:14`.
  var place: String? {
    location.map { "\($0.position.line):\($0.position.column)" }
  }
}
