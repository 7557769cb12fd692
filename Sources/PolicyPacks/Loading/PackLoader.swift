import Detection
import Diagnostics
public import Foundation
import PCRE2
import SystemFiles

/// Loads a policy pack from its files: read, typed, checked, merged with its parents.
///
/// All problems are reported in one go, each with its place. A pack with errors is not returned. Where
/// the trust policy is broken, nothing is loaded.
public struct PackLoader: Sendable {
  private let trust: TrustSource
  private let moment: Date
  private let checksLock: Bool

  /// A loader.
  ///
  /// - Parameters:
  ///   - trust: where the trust policy is.
  ///   - moment: when; signatures of packs and their last days are judged by it.
  public init(trust: TrustSource = .besidePack, at moment: Date = .now) {
    self.init(trust: trust, at: moment, checksLock: true)
  }

  /// A loader that may look past the lock, for those who write a new one.
  package init(trust: TrustSource, at moment: Date, checksLock: Bool) {
    self.trust = trust
    self.moment = moment
    self.checksLock = checksLock
  }

  /// Loads the pack in a folder or file, or the built-in pack with this name.
  public func load(at path: String) -> LoadedPack {
    load(PackLoader.place(path))
  }

  func load(_ place: PackPlace) -> LoadedPack {
    let problems = Problems()
    let policy = trust.read(for: place, problems).policy
    guard !problems.hasErrors else { return LoadedPack(diagnostics: problems.diagnostics) }
    var load = PackLoad(problems, under: policy, at: moment)
    do {
      let files = try PackFiles(at: place)
      var (document, pack) = load.load(files, ancestors: [])
      if checksLock, !problems.hasErrors {
        pack?.pluginGrants = PackLock.check(files, with: load.dependencies, problems)
      }
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
  ///
  /// Those that are as a built-in pack has them compile.
  private static func checkCompiles(
    _ pack: PolicyPack?, _ document: PackDocument, _ problems: Problems
  ) {
    let builtIn = BuiltInPacks.detectors
    do {
      _ = try DetectorSet(
        pack?.detectors.map(\.detector).filter { builtIn[$0.id] != $0 } ?? [])
    } catch {
      let entry = document.detectors.first { $0.rule.detector.id == error.rule }
      problems.error(
        "pattern-syntax", "'\(error.part.rawValue)' does not compile: \(error.error.message)",
        at: entry?.location)
    }
  }

  /// Where a pack is that somebody named: a path, or a built-in pack's name.
  package static func place(_ name: String) -> PackPlace {
    let id = PackID(name)
    let isBuiltIn = BuiltInPacks.names.contains(id) && !FileManager.default.fileExists(atPath: name)
    return isBuiltIn ? .builtIn(id) : .path(PackLoader.namingItsFolder(name))
  }

  /// A link stands for the pack that it leads to, with the parents and the trust policy beside that; one
  /// that leads in a circle leads nowhere.
  private static func followed(_ link: String) -> String {
    var path = link
    for _ in 0..<16 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return path
      }
      path = target.hasPrefix("/") ? target : FilePath.inside(FilePath.folder(of: path), target)
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    }
    return link
  }

  /// The path so that what stands before its last part is the folder that parents stand in, too.
  private static func namingItsFolder(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    path = followed(path)
    let last = path.split(separator: "/").last
    return last == "." || last == ".." ? URL(fileURLWithPath: path).standardizedFileURL.path : path
  }
}
