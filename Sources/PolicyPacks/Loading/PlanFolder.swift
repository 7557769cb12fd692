import Crypto
import Foundation
import PCRE2
public import PatternScanner
import SystemFiles

/// Keeps scanners' plans in the folder of the snapshots, by a digest of their patterns.
public struct PlanFolder: PlanCache {
  private let folder: CacheFolder

  /// A cache in a folder; it is made when something is kept.
  public init(_ path: String) { folder = CacheFolder(path) }

  /// The plan, if it was kept and is whole.
  public func plan(for patterns: [ScanPattern]) -> PlanImage? {
    name(for: patterns).flatMap { folder.map($0) }.flatMap { PlanImage($0) }
  }

  /// Keeps the plan; a cache that cannot be written is no reason to stop.
  public func keep(_ plan: PlanImage, for patterns: [ScanPattern]) {
    guard let name = name(for: patterns) else { return }
    folder.write(plan.bytes, to: name, keeping: Self.most)
  }

  /// Few packs are in use at a time, and each change of one makes a plan of its own.
  private static let most = 12

  /// Another build of the program may plan in another way, and lays out images in its own.
  private func name(for patterns: [ScanPattern]) -> String? {
    guard let program = CacheFolder.program else { return nil }
    var key = ArchiveWriter()
    program.write(to: &key)
    for pattern in patterns {
      pattern.source.write(to: &key)
      key.write(UInt64(pattern.options.rawValue))
      pattern.keywords.write(to: &key)
    }
    return SHA256.hash(data: key.bytes).prefix(16).hexadecimal + Self.ending
  }

  private static let ending = ".plan"
}
