import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// The files of one course, read but not yet understood.
struct CourseFiles {
  /// Bounds for hostile folders; courses stay far below them.
  enum Limit {
    /// How many files a course may have.
    static let files = 2000
  }

  /// The name of its folder.
  let id: String
  /// The folder, as people would type it.
  let folder: String
  /// The files that count, by their paths in the folder.
  let files: [PackFile]

  /// Each course in the folder of a pack; none where the pack is one file or built in.
  static func all(inPackAt path: String, _ problems: Problems) -> [CourseFiles] {
    guard case .path(let pack) = PackLoader.place(path) else { return [] }
    let folder = "\(pack)/\(folderName)"
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { return [] }
    let walk = FolderWalk(of: folder) { $0.split(separator: "/").last?.first == "." }
    refuseUnseen(walk, in: folder, problems)
    let names = Dictionary(grouping: walk.files.filter { $0.contains("/") }) { name in
      String(name.prefix { $0 != "/" })
    }
    return names.keys.sorted().compactMap { id in
      let inside = names[id, default: []].map { String($0.dropFirst(id.utf8.count + 1)) }
      return CourseFiles(id, in: "\(folder)/\(id)", inside, problems)
    }
  }

  /// The folder of a pack that holds its courses.
  static let folderName = "courses"
  /// The file that makes a folder a course.
  static let header = "course.yaml"

  private init?(_ id: String, in folder: String, _ names: [String], _ problems: Problems) {
    let kept = names.filter { CourseFileName($0).isKept }
    guard kept.count <= Limit.files else {
      problems.error(
        "unreadable-course",
        "'\(folder)' has \(kept.count) files; a course may have \(Limit.files)")
      return nil
    }
    for parent in Set(names.map { FilePath.folder(of: $0) }) where CourseFileName(parent).isKept {
      problems.error(
        "unreadable-course", "'\(folder)/\(parent)' is a folder, and a file belongs there")
    }
    CourseFileName.reportStrays(names, in: folder, problems)
    self.id = id
    self.folder = folder
    files = kept.compactMap { CourseFiles.read($0, in: folder, problems) }
  }

  /// What cannot be seen would be missing from the course without a word.
  private static func refuseUnseen(_ walk: FolderWalk, in folder: String, _ problems: Problems) {
    for link in walk.linkedFolders {
      problems.error(
        "unreadable-course",
        "'\(folder)/\(link)' is a link to a folder; put the course's files there")
    }
    for (path, reason) in walk.unreadable {
      problems.error("unreadable-course", "'\(folder)/\(path)' cannot be read: \(reason)")
    }
  }

  private static func read(_ name: String, in folder: String, _ problems: Problems) -> PackFile? {
    let path = "\(folder)/\(name)"
    do {
      guard let size = try size(of: path) else {
        problems.error("unreadable-course", "'\(path)' is no file")
        return nil
      }
      guard size <= YAMLReader.Limit.bytes else {
        problems.error(
          "file-too-large",
          "\(path) has \(size) bytes; a course's file may have \(YAMLReader.Limit.bytes)")
        return nil
      }
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      return PackFile(name: path, path: name, bytes: bytes)
    } catch {
      problems.error("unreadable-course", "'\(path)' cannot be read: \(SystemReason.of(error))")
      return nil
    }
  }

  /// The bytes of a file, or `nil` for what is none, such as a pipe that would never end.
  private static func size(of path: String) throws -> Int? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let facts = try FileManager.default.attributesOfItem(atPath: target)
    guard facts[.type] as? FileAttributeType == .typeRegular else { return nil }
    return facts[.size] as? Int
  }
}
