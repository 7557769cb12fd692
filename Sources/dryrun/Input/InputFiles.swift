import Foundation
import SystemFiles

/// The files that a command's paths stand for.
struct InputFiles {
  /// Files that were named, and those found in folders that were.
  private(set) var paths: [String] = []
  /// What stands in those folders and cannot be looked at, in sentences.
  private(set) var unchecked: [String] = []

  /// - Throws: `CommandError` if a path is not there, or there is no file.
  init(_ arguments: [String]) throws(CommandError) {
    for argument in arguments.isEmpty ? ["-"] : arguments {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
      guard argument == "-" || exists else {
        throw CommandError("there is no file '\(argument)'")
      }
      if isFolder.boolValue { add(folder: argument) } else { paths.append(argument) }
    }
    if paths.isEmpty, unchecked.isEmpty {
      throw CommandError("there is no file in \(arguments.joined(separator: ", "))")
    }
  }

  /// Hidden files count, as keys are often kept in them; hidden folders, such as `.git`, do not.
  private mutating func add(folder: String) {
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let walk = FolderWalk(of: folder) { $0.split(separator: "/").last?.first == "." }
    paths += walk.files.map { base + $0 }
    unchecked += walk.linkedFolders.map {
      "\(base)\($0) is a link to a folder and was not followed"
    }
    unchecked += walk.unreadable.map { "\(base)\($0.path) cannot be read: \($0.reason)" }
  }
}
