import Foundation

/// The files that a command's paths stand for.
struct InputFiles {
  /// Files that were named, and those found in folders that were.
  private(set) var paths: [String] = []
  /// Those of `paths` that were found in a folder: one that is no text is passed over.
  private(set) var found: Set<String> = []

  /// - Throws: `CommandError` if a path is not there.
  init(_ arguments: [String]) throws(CommandError) {
    for argument in arguments.isEmpty ? ["-"] : arguments {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
      guard argument == "-" || exists else {
        throw CommandError("there is no file '\(argument)'")
      }
      guard isFolder.boolValue else {
        paths.append(argument)
        continue
      }
      let inside = InputFiles.files(in: argument)
      paths += inside
      found.formUnion(inside)
    }
  }

  /// Hidden files are left out; links to folders are not followed, so a loop has no end to find.
  private static func files(in folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let enumerator = FileManager.default.enumerator(atPath: folder)
    let names = enumerator?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default
        .fileExists(atPath: "\(base)/\(name)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted().map { base == "." ? $0 : "\(base)/\($0)" }
  }
}
