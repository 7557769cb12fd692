import Detection
import Foundation
import PolicyPacks
import SystemFiles

/// Reads a folder of submissions: a file for each learner, or a folder for each with a file an exercise.
///
/// ```
/// work/anna.txt                    Anna's answer to the exercise that the command names
/// work/ben.json                    Ben's, as JSON: what was marked, what was chosen
/// work/carla/redact-claim.json     Carla's answer to this exercise
/// ```
///
/// Only names are read here; what a file holds is read when its turn comes. Nothing is followed, moved or
/// changed: a link could lead anywhere, so it is named and left out.
public struct SubmissionFolder {
  private let folder: String
  private var list = SubmissionList()

  /// Reads a folder.
  ///
  /// - Parameter folder: its path, as the command names it.
  /// - Returns: the answers by name, and what is left out with the system's reason.
  public static func read(_ folder: String) -> SubmissionList {
    var reader = SubmissionFolder(folder)
    reader.read("", of: nil)
    reader.list.answers.sort { $0.place < $1.place }
    reader.list.leftOut.sort { $0.place < $1.place }
    return reader.list
  }

  private init(_ folder: String) { self.folder = folder }

  /// Reads a folder's names; `learner` is whose folder it is.
  private mutating func read(_ inside: String, of learner: String?) {
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path(inside)) {
        let item = inside.isEmpty ? name : "\(inside)/\(name)"
        guard let kind = kind(of: item) else { continue }
        switch kind {
        case .typeDirectory where learner == nil: read(item, of: name)
        case .typeDirectory: leaveOut(item, .tooDeep)
        case .typeRegular: add(item, name, of: learner)
        case .typeSymbolicLink: leaveOut(item, .link)
        default: leaveOut(item, .noFile)
        }
      }
    } catch {
      leaveOut(inside, .unreadable(SystemReason.of(error)))
    }
  }

  /// What stands at a path, without following links; `nil` if it was left out.
  private mutating func kind(of item: String) -> FileAttributeType? {
    let name = String(item.split(separator: "/").last ?? "")
    guard !name.hasPrefix("."), !SubmissionFolder.litter.contains(name.lowercased()) else {
      leaveOut(item, SubmissionFolder.isLitter(name) ? .litter : .hidden)
      return nil
    }
    do {
      return try FileManager.default.attributesOfItem(atPath: path(item))[.type]
        as? FileAttributeType
    } catch {
      leaveOut(item, .unreadable(SystemReason.of(error)))
      return nil
    }
  }

  private mutating func add(_ item: String, _ name: String, of learner: String?) {
    guard let (stem, form) = SubmissionFolder.parts(of: name) else {
      return leaveOut(item, .otherKind)
    }
    guard let person = PersonID(checking: learner ?? stem) else { return leaveOut(item, .badName) }
    list.answers.append(
      SubmittedAnswer(
        place: SubmissionPlace(file: path(item)), learner: person,
        exercise: learner == nil ? nil : stem, form: form, content: .file(path: path(item))))
  }

  private func path(_ inside: String) -> String {
    guard !inside.isEmpty else { return folder }
    return folder.hasSuffix("/") ? folder + inside : "\(folder)/\(inside)"
  }

  private mutating func leaveOut(_ item: String, _ reason: FolderProblem) {
    list.leftOut.append(reason.leftOut(SubmissionPlace(file: path(item))))
  }

  /// A name without its extension, and what the extension says.
  static func parts(of name: String) -> (stem: String, form: SubmittedAnswer.Form)? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let stem = String(name[..<dot])
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "md": return (stem, .text)
    case "json": return (stem, .json)
    default: return nil
    }
  }

  /// What systems leave in folders by themselves.
  private static let litter: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]

  private static func isLitter(_ name: String) -> Bool {
    litter.contains(name.lowercased()) || name.hasPrefix("._")
  }
}
