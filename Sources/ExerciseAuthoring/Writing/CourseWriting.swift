public import Courses
public import Detection
import Foundation
import SystemFiles

/// Writes files of a course, all of them or none.
public struct CourseWriting {
  /// Why nothing was written.
  public enum Failure: Error, Hashable, Sendable {
    /// A file is there already.
    case exists(String)
    /// The table is used by another exercise.
    case used(table: String, by: ExerciseID)
    /// A file cannot be written, and what the system says.
    case unwritable(String, reason: String)
  }

  private let folder: String
  private let files: [AuthoredFile]

  /// - Parameter folder: the course's folder.
  public init(_ files: [AuthoredFile], in folder: String) {
    (self.files, self.folder) = (files, folder)
  }

  /// Whether the files may be written.
  ///
  /// - Parameters:
  ///   - course: the course as it is.
  ///   - isForced: whether files of the same exercise, or table, may be replaced.
  public func check(for course: Course, isForced: Bool) throws(Failure) {
    for file in files where FileManager.default.fileExists(atPath: place(file)) {
      guard isForced else { throw .exists(place(file)) }
    }
    for table in files.compactMap(\.table) {
      let own = files.compactMap(\.exercise)
      for exercise in course.exercises where !own.contains(exercise.id.description) {
        guard isForced, exercise.material.contains(where: { $0.table == table }) else { continue }
        if !own.isEmpty || lacksColumns(of: course.tables[table]) {
          throw .used(table: table, by: exercise.id)
        }
      }
    }
  }

  /// Whether the new table has fewer columns than the one that is there.
  private func lacksColumns(of old: Table?) -> Bool {
    let header = files.first { $0.table != nil }?.text.prefix { $0 != "\n" } ?? ""
    return !Set(old?.columns ?? []).isSubset(of: header.split(separator: ",").map(String.init))
  }

  /// Writes the files: each under another name first, then all of them moved to their places.
  ///
  /// - Returns: what puts things back as they were.
  public func write() throws(Failure) -> CourseUndo {
    var undo = CourseUndo()
    var waiting: [(from: String, to: String)] = []
    for file in files {
      let place = place(file)
      let waitingPlace =
        FilePath.folder(of: place) + "/.\(ProcessInfo.processInfo.globallyUniqueString)"
      do {
        try FileManager.default.createDirectory(
          atPath: FilePath.folder(of: place), withIntermediateDirectories: true)
        waiting.append((waitingPlace, place))
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: waitingPlace))
      } catch {
        for one in waiting { try? FileManager.default.removeItem(atPath: one.from) }
        throw .unwritable(place, reason: SystemReason.of(error))
      }
    }
    for one in waiting {
      undo.places.append((one.to, FileManager.default.contents(atPath: one.to)))
      guard unsafe rename(one.from, one.to) == 0 else {
        let reason = SystemReason.of(errno)
        for rest in waiting { try? FileManager.default.removeItem(atPath: rest.from) }
        undo.undo()
        throw .unwritable(one.to, reason: reason)
      }
    }
    return undo
  }

  private func place(_ file: AuthoredFile) -> String { "\(folder)/\(file.path)" }
}

/// What was there before files were written.
public struct CourseUndo {
  var places: [(path: String, before: Data?)] = []

  /// Puts everything back as it was.
  public func undo() {
    for place in places {
      if let before = place.before {
        try? before.write(to: URL(fileURLWithPath: place.path), options: .atomic)
      } else {
        try? FileManager.default.removeItem(atPath: place.path)
      }
    }
  }
}

extension AuthoredFile {
  fileprivate var table: String? {
    path.hasPrefix("tables/") && path.hasSuffix(".csv")
      ? String(path.dropFirst(7).dropLast(4)) : nil
  }
  fileprivate var exercise: String? {
    path.hasPrefix("exercises/") ? String(path.dropFirst(10).dropLast(5)) : nil
  }
}

extension CourseWriting.Failure {
  /// What stands in the way and what to do, in a sentence without a full stop.
  public var message: String {
    switch self {
    case .exists(let path):
      "'\(path)' is there already; take another name, or --force to replace it"
    case .used(let table, let exercise):
      "the table '\(table)' also belongs to the exercise '\(exercise)'; take another name"
    case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
    }
  }
}
