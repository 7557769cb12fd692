import Foundation
import PackAuthoring
import PolicyPacks
import SystemFiles

/// Two packs to compare, wherever they are: in folders, in files, built in, or in a git repository.
struct PackPair {
  let old: LoadedPack
  let new: LoadedPack
  private var checkouts: [GitCheckout] = []

  /// - Throws: `CommandError` if a revision cannot be read, `ExitCode` if a pack has errors.
  init(old: String, new: String) throws {
    let places = try [(old, new), (new, old)].map { name, other in
      try PackPair.checkout(name, beside: other)
    }
    checkouts = places.compactMap { $0 }
    do {
      self.old = try PackToRead.load(places[0]?.path ?? old)
      self.new = try PackToRead.load(places[1]?.path ?? new)
    } catch {
      for checkout in checkouts { checkout.remove() }
      throw error
    }
  }

  /// Removes what was read from git.
  func cleanUp() { for checkout in checkouts { checkout.remove() } }

  /// The comparison, with places in git called `REVISION:PATH`.
  func called(_ diff: PackDiff) -> PackDiff {
    checkouts.reduce(diff) { $0.calling($1.folder + "/", $1.revision + ":" + $1.prefix) }
  }

  /// What a name stands for in git; `nil` if it is a path or a built-in pack.
  private static func checkout(
    _ name: String, beside other: String
  ) throws(CommandError) -> GitCheckout? {
    guard !FileManager.default.fileExists(atPath: name), let colon = name.firstIndex(of: ":")
    else { return nil }
    let (before, after) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
    if before == "git" {
      guard FileManager.default.fileExists(atPath: other) else {
        throw CommandError(
          "'\(name)' goes with a pack in a folder or a file, as it names only a revision")
      }
      return try GitCheckout(of: other, at: after, isInRepository: false)
    }
    return try GitCheckout(of: after, at: before, isInRepository: true)
  }
}
