import Foundation
import SystemFiles

/// Puts a new folder in the place of an old one.
///
/// Where the file system can, both change places in one step. Elsewhere the old one is moved beside the
/// new one first; what a crash leaves then is put back by `recover`.
struct FolderSwap {
  /// The end of the name of a folder that made room.
  private static let suffix = ".old"
  /// Whether to try to do it in one step.
  var isInOneStep = true

  /// Exchanges a folder that is ready with what stands in its place, or with nothing.
  ///
  /// Afterwards the old folder, if there was one, stands where the new one was.
  func exchange(_ new: String, _ place: String) throws(BundleError) {
    do {
      guard FileManager.default.fileExists(atPath: place) else {
        return try PrivateFile.move(new, onto: place)
      }
      if isInOneStep, FolderExchange.exchange(new, place) {
        return PrivateFile.synchronize(folder: FilePath.folder(of: place))
      }
      try PrivateFile.move(place, onto: new + Self.suffix)
      try PrivateFile.move(new, onto: place)
      try PrivateFile.move(new + Self.suffix, onto: new)
    } catch {
      throw BundleError(
        .notWritable, "'\(place)' cannot be replaced: \(SystemReason.of(error))")
    }
  }

  /// Puts back folders that made room for others which never came.
  ///
  /// - Parameters:
  ///   - stage: the folder that new packs were made ready in.
  ///   - folder: where packs stand.
  static func recover(_ stage: String, to folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: stage)) ?? []
    for name in names where name.hasSuffix(suffix) {
      let place = FilePath.inside(folder, String(name.dropLast(suffix.count)))
      guard !FileManager.default.fileExists(atPath: place) else { continue }
      try? PrivateFile.move("\(stage)/\(name)", onto: place)
    }
  }
}
