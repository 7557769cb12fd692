import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Packs of these tests, and where those of the repository are.
enum TestPolicies {
  static let header = "pack: {format: 1, id: team, version: 1.0.0, groups: [movers]}\n"

  static func load(_ sections: String, header: String = header) throws -> LoadedPack {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data((header + sections).utf8).write(to: URL(fileURLWithPath: folder + "/team.yaml"))
    let loaded = PackLoader().load(at: folder + "/team.yaml")
    try #require(loaded.diagnostics.map(\.message) == [])
    return loaded
  }

  static func tester(_ sections: String) throws -> PackTester {
    try #require(PackTester(load(sections)))
  }

  /// `policies` of this repository.
  static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("policies").path

  static let now = Date(timeIntervalSince1970: 1_780_000_000)
}

extension Diagnostic {
  /// The part of the file that the marks stand under.
  var marked: String? { location.map { $0.text.string(in: $0.range) } }
}
