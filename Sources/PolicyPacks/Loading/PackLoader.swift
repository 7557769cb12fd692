public import Detection
public import Diagnostics
import Crypto
import Foundation
import PCRE2

/// Loads a policy pack from its files: read, typed, checked, merged with its parents.
///
/// All problems are reported in one go, each with its place. A pack with errors is not returned.
public struct PackLoader: Sendable {
  /// A loader.
  public init() {}

  /// Loads the pack in a folder or file, or the built-in pack with this name.
  public func load(at path: String) -> LoadedPack {
    load(PackLoader.place(path))
  }

  func load(_ place: PackPlace) -> LoadedPack {
    let problems = Problems()
    var load = Load(problems: problems)
    do {
      let files = try PackFiles(at: place)
      let (document, pack) = load.load(files, ancestors: [])
      if !problems.hasErrors { PackLoader.checkCompiles(pack, document, problems) }
      return LoadedPack(
        pack: problems.hasErrors ? nil : pack,
        examples: Dictionary(
          document.detectors.map { ($0.rule.detector.id, $0.examples) },
          uniquingKeysWith: { first, _ in first }),
        formatExamples: Dictionary(
          document.formats.map { ($0.id, $0.examples) }, uniquingKeysWith: { first, _ in first }),
        tests: document.tests, diagnostics: problems.diagnostics,
        dependencies: load.dependencies, document: document,
        parents: load.documents.dropLast())
    } catch {
      return LoadedPack(diagnostics: [Diagnostic("no-pack", .error, error.message)])
    }
  }

  /// The detectors as a whole: what no single pattern shows, such as a list of words that is too long.
  private static func checkCompiles(
    _ pack: PolicyPack?, _ document: PackDocument, _ problems: Problems
  ) {
    do {
      _ = try DetectorSet(pack?.detectors.map(\.detector) ?? [])
    } catch {
      let entry = document.detectors.first { $0.rule.detector.id == error.rule }
      problems.error(
        "pattern-syntax", "'\(error.part.rawValue)' does not compile: \(error.error.message)",
        at: entry?.location)
    }
  }

  /// Where a pack is that somebody named: a path, or a built-in pack's name.
  static func place(_ name: String) -> PackPlace {
    let id = PackID(name)
    let isBuiltIn = BuiltInPacks.names.contains(id) && !FileManager.default.fileExists(atPath: name)
    return isBuiltIn ? .builtIn(id) : .path(PackLoader.namingItsFolder(name))
  }

  /// The path so that what stands before its last part is the folder that parents stand in, too.
  private static func namingItsFolder(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let last = path.split(separator: "/").last
    return last == "." || last == ".." ? URL(fileURLWithPath: path).standardizedFileURL.path : path
  }
}

/// What loading a pack came to.
public struct LoadedPack: Sendable {
  /// The pack; `nil` if there are errors.
  public var pack: PolicyPack?
  /// The examples beside the pack's own detectors.
  public var examples: [RuleID: DetectorExamples] = [:]
  /// The examples beside the pack's own formats.
  public var formatExamples: [FormatID: FormatExamples] = [:]
  /// The pack's own tests.
  public var tests: [PackTest] = []
  /// What is wrong.
  public var diagnostics: [Diagnostic]
  /// The packs that it is made of, itself included.
  var dependencies: [PackDependency] = []
  /// What the pack's own files say, before its parents are taken into account.
  package var document = PackDocument()
  /// What the files of each of its parents say, parents of parents first.
  package var parents: [PackDocument] = []
}

/// A pack that another one is made of, who asked for it, and what its files were.
struct PackDependency: Sendable, Hashable, Codable {
  /// Where it is.
  var place: PackPlace
  /// What it was called, by the pack at which place; `nil` for the pack itself.
  var request: Request?
  /// Its files.
  var digest: String

  struct Request: Sendable, Hashable, Codable {
    var id: PackID
    var child: PackPlace
  }
}

/// One run of the loader: which packs were read, and what was wrong with them.
private struct Load {
  let problems: Problems
  private(set) var dependencies: [PackDependency] = []
  /// What each pack's own files say, parents before their children.
  private(set) var documents: [PackDocument] = []
  private var loaded: [PackPlace: PolicyPack] = [:]

  init(problems: Problems) { self.problems = problems }

  /// Loads a pack and, before it, its parents.
  mutating func load(
    _ files: PackFiles, request: PackDependency.Request? = nil, ancestors: [PackPlace]
  ) -> (document: PackDocument, pack: PolicyPack?) {
    dependencies.append(
      PackDependency(place: files.place, request: request, digest: files.digest))
    let first = dependencies.count - 1
    var document = PackDocument()
    var isComplete = true
    for file in files.files where file.path.hasSuffix(PackFiles.schemaSuffix) {
      document.schemas[file.name] = SourceText(name: file.name, bytes: file.bytes)
    }
    for file in files.files where !file.path.hasSuffix(PackFiles.schemaSuffix) {
      guard let root = YAMLReader.read(file, problems) else {
        isComplete = false
        continue
      }
      document.trees[file.name] = root
      PackSections.read(root, into: &document, problems)
    }
    guard let header = document.header else {
      // A file that could not be read may well have had it.
      guard isComplete else { return (document, nil) }
      problems.error(
        "no-pack-section",
        "no file of '\(files.files.first?.name ?? "this pack")' has the section 'pack'",
        notes: ["add: pack: {format: 1, id: my-pack, version: 1.0.0}"])
      return (document, nil)
    }
    let parents = header.extends.compactMap {
      parent($0, of: files, ancestors: ancestors + [files.place])
    }
    var pack = PackMerge.merge(document, onto: parents, problems)
    pack?.rulesDigest = dependencies[first...].map(\.digest).sha256
    loaded[files.place] = pack
    documents.append(document)
    return (document, pack)
  }

  private mutating func parent(
    _ requirement: Located<PackRequirement>, of child: PackFiles, ancestors: [PackPlace]
  ) -> PolicyPack? {
    let id = requirement.value.id
    guard let place = child.place(ofParent: id) else {
      problems.unknown(
        "parent", id.description, at: requirement.location,
        among: BuiltInPacks.names.map(\.description))
      return nil
    }
    guard !ancestors.contains(place) else {
      problems.error(
        "circular-parents", "'\(id)' extends, in the end, itself", at: requirement.location)
      return nil
    }
    guard
      let pack = loaded[place]
        ?? (try? PackFiles(at: place)).flatMap({
          load($0, request: .init(id: id, child: child.place), ancestors: ancestors).pack
        })
    else {
      problems.error(
        "broken-parent", "the parent '\(id)' could not be loaded", at: requirement.location)
      return nil
    }
    if pack.id != id {
      problems.error(
        "wrong-parent", "the pack found for '\(id)' calls itself '\(pack.id)'",
        at: requirement.location)
    }
    if !requirement.value.accepts(pack.version) {
      problems.error(
        "wrong-version", "the parent '\(id)' has version \(pack.version)", at: requirement.location)
    }
    return pack
  }
}

extension [String] {
  /// One digest over several.
  fileprivate var sha256: String {
    var hash = SHA256()
    for digest in sorted() { hash.update(data: Data(digest.utf8)) }
    return hash.finalize().hexadecimal
  }
}
