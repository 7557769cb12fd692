import Foundation
import PolicyPacks
import SystemFiles

/// The files of a pack that its author writes, as far as they really are in its folder.
///
/// Links are left out, to files as well as to folders: what they lead to may be outside. So are hidden files,
/// signatures, locks, and corpora, which are texts and no rules.
public struct AuthoredFiles: Sendable, Hashable {
  /// The pack's folder, or the one file that it is.
  public let place: String
  /// Whether the pack is a folder.
  public let isFolder: Bool
  /// Their paths in the folder, sorted; of a pack that is one file, its name.
  public let paths: [String]

  /// Larger files are neither shown nor tried, in bytes.
  public static let longestFile = 256 << 10

  /// The files of a pack; `nil` for a built-in one, and where there is nothing.
  public init?(at path: String) {
    guard case .path(let place) = PackLoader.place(path) else { return nil }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else {
      return nil
    }
    (self.place, self.isFolder) = (place, isFolder.boolValue)
    guard isFolder.boolValue else {
      paths = [Self.lastPart(of: place)]
      return
    }
    let walk = FolderWalk(of: place) { $0 == "corpus" || Self.lastPart(of: $0).first == "." }
    paths = walk.files.filter { Self.isWritten($0) && Self.isRegular("\(place)/\($0)") }
  }

  /// The text of one of the files; `nil` for any other path, for bytes that are no UTF-8, and for a file that is
  /// too long.
  public func text(of path: String) -> String? {
    guard paths.contains(path), let size = Self.size(of: location(of: path)),
      size <= Self.longestFile,
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: location(of: path)))
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Where one of the files is.
  func location(of path: String) -> String { isFolder ? "\(place)/\(path)" : place }

  /// The bytes of a file that is no link; `nil` for anything else.
  static func size(of path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    guard facts?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return facts?[.size] as? Int
  }

  private static func isRegular(_ path: String) -> Bool { size(of: path) != nil }

  private static func isWritten(_ path: String) -> Bool {
    let name = lastPart(of: path)
    let endings = [".yaml", ".yml", ".json", ".csv", ".md"]
    return name.first != "." && endings.contains { name.lowercased().hasSuffix($0) }
  }

  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
