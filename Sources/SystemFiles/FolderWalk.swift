import Foundation

/// What a folder holds, at any depth, with all that could not be looked at.
///
/// Links to folders are not followed, so a loop has no end to find; they are listed, so that whoever
/// must see everything can say that something was not seen.
public struct FolderWalk: Sendable {
  /// Files and links to files, from the folder, sorted.
  public private(set) var files: [String] = []
  /// Folders that were left out, from the folder.
  public private(set) var skipped: [String] = []
  /// Links to folders, from the folder.
  public private(set) var linkedFolders: [String] = []
  /// Folders that could not be read, from the folder, with the system's reason.
  public private(set) var unreadable: [(path: String, reason: String)] = []

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder, or a link to one.
  ///   - skips: whether to leave out a folder, by its path from the first one.
  public init(of folder: String, skipping skips: (String) -> Bool = { _ in false }) {
    var pending = [""]
    while let inside = pending.popLast() {
      do {
        let path = inside.isEmpty ? folder : "\(folder)/\(inside)"
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
          let item = inside.isEmpty ? name : "\(inside)/\(name)"
          sort(item, at: "\(path)/\(name)", skips, &pending)
        }
      } catch {
        unreadable.append((inside, SystemReason.of(error)))
      }
    }
    files.sort()
  }

  private mutating func sort(
    _ item: String, at path: String, _ skips: (String) -> Bool, _ pending: inout [String]
  ) {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return files.append(item) }
    guard !skips(item) else { return skipped.append(item) }
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    if isLink { linkedFolders.append(item) } else { pending.append(item) }
  }
}
