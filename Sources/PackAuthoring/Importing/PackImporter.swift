public import Detection
public import Diagnostics
import Foundation
public import PolicyPacks

/// Makes a policy pack of the rules of another system.
///
/// The pack is loaded and its examples are run before it gets its place, so what is written works.
public struct PackImporter {
  /// Whose file it is.
  public enum Format: String, Sendable, CaseIterable {
    /// A configuration of gitleaks, in TOML.
    case gitleaks
    /// Recognizers of Presidio, in YAML.
    case presidio

    /// The format of a file with this name, if the name tells.
    public init?(fileName: String) {
      switch fileName.lowercased().split(separator: ".").last {
      case "toml": self = .gitleaks
      case "yaml", "yml": self = .presidio
      default: return nil
      }
    }
  }

  /// More rules than any organisation has, and few enough to try each of them.
  private static let mostRules = 5_000

  private let id: PackID
  private let folder: String
  private let parent: PackID

  /// An importer that writes a pack into a folder of packs.
  ///
  /// - Parameters:
  ///   - id: the pack's name, and that of its folder.
  ///   - folder: the folder with the packs, made if it is not there.
  ///   - parent: the pack that the new one extends, beside it or built in.
  public init(_ id: PackID, into folder: String, extending parent: PackID) {
    self.id = id
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.folder = path.isEmpty ? "." : path
    self.parent = parent
  }

  /// Reads a file and writes the pack.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds, whatever it is.
  ///   - name: what to call the file in messages.
  /// - Throws: `PackImportError` if nothing was written.
  public func write(
    _ bytes: [UInt8], named name: String, from format: Format
  ) throws(PackImportError) -> PackImport {
    let writer = PackWriter(id: id, folder: folder)
    try writer.checkPlace()
    let base = try loadParent()
    let known = Set(base.detectors.map(\.detector.id))
    var rules = try read(bytes, named: name, from: format, known: known)
    guard rules.detectors.count <= Self.mostRules else {
      throw PackImportError(
        "'\(name)' has \(rules.detectors.count) rules; at most \(Self.mostRules) make a pack")
    }
    ExampleStep.addExamples(to: &rules)
    guard !rules.detectors.isEmpty || !rules.contexts.isEmpty else {
      throw PackImportError("no rule of '\(name)' can be carried over", report: rules.report)
    }
    let text = PackText(
      id: id.description, parent: "\(parent) ^\(base.version.major).\(base.version.minor)",
      source: String(name.split(separator: "/").last ?? "a file"),
      classes: newClasses(of: rules, beside: base))
    let files = [
      "pack.yaml": text.header(title: rules.title), "detectors.yaml": text.detectors(rules),
    ]
    try writer.write(files)
    return PackImport(
      folder: writer.place, detectors: rules.detectors.map(\.detector.id), report: rules.report)
  }

  private func loadParent() throws(PackImportError) -> PolicyPack {
    let places = ["\(folder)/\(parent)", "\(folder)/\(parent).yaml"]
    let place = places.first { FileManager.default.fileExists(atPath: $0) }
    let loaded = PackLoader().load(at: place ?? parent.description)
    guard let pack = loaded.pack else {
      throw PackImportError(
        "the parent '\(parent)' cannot be loaded", diagnostics: loaded.diagnostics)
    }
    return pack
  }

  private func read(
    _ bytes: [UInt8], named name: String, from format: Format, known: Set<RuleID>
  ) throws(PackImportError) -> ImportedRules {
    let root = try ForeignFile.read(bytes, named: name, from: format)
    switch format {
    case .gitleaks:
      guard let config = GitleaksConfig(root) else { break }
      return GitleaksImport.read(config, taken: known, prefix: id.description)
    case .presidio:
      guard let registry = PresidioRegistry(root) else { break }
      return PresidioImport.read(registry, known: known, prefix: id.description)
    }
    let wanted = format == .gitleaks ? "a table with [[rules]]" : "a list 'recognizers'"
    throw PackImportError("'\(name)' has no rules of \(format.rawValue): \(wanted) is expected")
  }

  /// Classes that detectors name and no parent has.
  private func newClasses(of rules: ImportedRules, beside base: PolicyPack) -> [DataClass] {
    Set(rules.detectors.map(\.detector.dataClass)).filter { name in
      base.classes[name] == nil && !DataClass.roots.contains(name)
    }.sorted()
  }
}

/// A pack that was written.
public struct PackImport: Sendable {
  /// Its folder.
  public let folder: String
  /// Its detectors.
  public let detectors: [RuleID]
  /// What became of each rule of the file.
  public let report: ImportReport
}

/// A file that no pack could be made of; nothing was written.
public struct PackImportError: Error, Sendable {
  /// Why, in one sentence.
  public let message: String
  /// What is wrong with the file, or with the pack that would have been written.
  public let diagnostics: [Diagnostic]
  /// What became of its rules, if they were read.
  public let report: ImportReport?

  init(_ message: String, diagnostics: [Diagnostic] = [], report: ImportReport? = nil) {
    self.message = message
    self.diagnostics = diagnostics
    self.report = report
  }
}
