import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// A folder of packs to import into, gone when the test is over.
///
/// Its parent is small, so that a test takes no time to load the baseline.
final class ImportFolder {
  let path = NSTemporaryDirectory() + "import-\(UUID().uuidString)"

  init(parent: String = "") throws {
    try FileManager.default.createDirectory(
      atPath: path + "/base", withIntermediateDirectories: true)
    let text = "pack: {format: 1, id: base, version: 2.3.4}\n" + parent
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/base/pack.yaml"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of what stands in the folder.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func write(
    _ text: String, _ format: PackImporter.Format, as name: PackID = "new"
  ) throws(PackImportError) -> PackImport {
    try write(Array(text.utf8), format, as: name)
  }

  func write(
    _ bytes: [UInt8], _ format: PackImporter.Format, as name: PackID = "new"
  ) throws(PackImportError) -> PackImport {
    try PackImporter(name, into: path, extending: "base").write(
      bytes, named: format == .gitleaks ? "rules.toml" : "rules.yaml", from: format)
  }

  /// The written pack, which must load without a problem.
  func load(_ name: String = "new") throws -> LoadedPack {
    let loaded = PackLoader().load(at: "\(path)/\(name)")
    try #require(loaded.diagnostics.map(\.message) == [])
    return loaded
  }
}

/// What one rule of a file came to.
struct ImportedRule {
  var entry: ImportEntry
  var detectors: [Detector]
  var examples: [RuleID: DetectorExamples]
  var messages: [Message]

  var detector: Detector {
    get throws { try #require(detectors.first) }
  }

  var pattern: String {
    get throws {
      guard case .patterns(let patterns, _) = try detector.method else { return "words" }
      return patterns.joined(separator: "\n")
    }
  }

  /// What is said about it: `changed: why (line 3)`.
  var notes: [String] {
    entry.notes.map { "\($0.kind.rawValue): \($0.reason) (line \($0.location.position.line))" }
  }

  /// What the detectors find in a text.
  func finds(in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try DetectorSet(detectors).detect(in: bytes).findings.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  /// Imports a file, whose last rule is looked at.
  init(_ text: String, _ format: PackImporter.Format, parent: String = "") throws {
    let folder = try ImportFolder(parent: parent)
    let written = try folder.write(text, format)
    let loaded = try folder.load()
    let last = try #require(written.report.entries.last)
    let rules = loaded.pack?.detectors.filter { last.detectors.contains($0.detector.id) } ?? []
    entry = last
    detectors = rules.map(\.detector)
    messages = rules.map(\.message)
    examples = loaded.examples
  }
}
