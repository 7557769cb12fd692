public import Detection
public import Diagnostics

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
  /// Whether it has been as it is for a while, so that it is worth preparing for.
  public var isSettled = false
  /// The packs that it is made of, itself included.
  var dependencies: [PackDependency] = []
  /// The parents that it was loaded with.
  package var lock: PackLock { PackLock(dependencies) }
  /// Where the parents are that stand beside it.
  package var parentsBeside: [String] {
    dependencies.compactMap { dependency in
      guard dependency.request != nil, case .path(let path) = dependency.place else { return nil }
      return path
    }.sorted()
  }
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
  /// What it said its version was.
  var version: SemanticVersion?
  /// Its files.
  var digest: String
  /// Signatures, manifest and lock beside them.
  var seals: String

  struct Request: Sendable, Hashable, Codable {
    var id: PackID
    var child: PackPlace
  }
}
