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
    folder.map(name(for: patterns)).flatMap { PlanImage($0) }
  }

  /// Keeps the plan; a cache that cannot be written is no reason to stop.
  public func keep(_ plan: PlanImage, for patterns: [ScanPattern]) {
    folder.write(plan.bytes, to: name(for: patterns), keeping: Self.most)
  }

  /// Few packs are in use at a time, and each change of one makes a plan of its own.
  private static let most = 12

  /// Another build of the program may plan in another way, and lays out images in its own.
  private func name(for patterns: [ScanPattern]) -> String {
    var text: [UInt8] = Array(CacheFolder.program.utf8)
    for pattern in patterns {
      text.append(0)
      text += pattern.source.utf8
      text.append(0)
      text += Array("\(pattern.options.rawValue)".utf8)
      for keyword in pattern.keywords {
        text.append(0)
        text += keyword.utf8
      }
      text.append(1)
    }
    return SHA256.hash(data: text).prefix(16).hexadecimal + Self.ending
  }

  private static let ending = ".plan"
}
