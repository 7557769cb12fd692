import Foundation
import Submissions
import SystemFiles

/// What a path holds: a folder of submissions, or a table of them.
enum BatchSource {
  /// - Throws: `CommandError` if it is neither, or cannot be read.
  static func read(_ path: String, at now: Date) throws(CommandError) -> SubmissionList {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError("there is no folder or file '\(path)'")
    }
    if isFolder.boolValue { return SubmissionFolder.read(path) }
    guard !["txt", "md", "json"].contains(path.split(separator: ".").last?.lowercased()) else {
      throw CommandError(
        "'\(path)' is one submission; a batch is the folder that it stands in, or a CSV file")
    }
    return SubmissionTable.read(path, try bytes(path), at: now)
  }

  private static func bytes(_ path: String) throws(CommandError) -> [UInt8] {
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64 ?? 0
      guard size <= SubmissionTable.mostBytes else {
        throw CommandError(
          "'\(path)' is larger than \(SubmissionTable.mostBytes >> 20) MB; divide it, or hand in a "
            + "folder with a file for each learner")
      }
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("'\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }
}
