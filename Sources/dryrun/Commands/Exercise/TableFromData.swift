import Diagnostics
import ExerciseAuthoring
import Foundation
import SystemFiles

/// Makes a table of lookalikes from a table of the organisation's own, and writes it.
struct TableFromData {
  let place: CoursePlace
  let options: DataTableOptions
  let isForced: Bool

  /// - Throws: `CommandError` if nothing was written; `ExitCode` if the course does not load with the table.
  func run(data path: String) async throws {
    let name = try name(of: path)
    let table = try author(name, try read(path))
    let writing = CourseWriting(table.files, in: place.folder)
    let undo: CourseUndo
    do throws(CourseWriting.Failure) {
      try writing.check(for: place.course, isForced: isForced)
      undo = try writing.write()
    } catch {
      throw CommandError(error.message)
    }
    let (course, diagnostics) = place.reloaded()
    guard course != nil else {
      undo.undo()
      StandardError.write(
        TextRenderer(style: .forStandardError).render(Array(diagnostics.prefix(5))))
      StandardError.write(
        "\ndryrun: the course has errors with this table, so it was taken away again\n")
      throw ExitStatus.findings
    }
    try StandardOutput.shared.write(TableText(table, name: name, folder: place.folder).text)
  }

  private func name(of path: String) throws(CommandError) -> String {
    if let name = options.name {
      guard name.isCourseName else {
        throw CommandError("'\(name)' is no name; names have small letters, digits and -")
      }
      return name
    }
    let file = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let name = file.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    guard name.isCourseName else {
      throw CommandError("the file's name is no name for a table; give one with --name")
    }
    return name
  }

  private func read(_ path: String) throws(CommandError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      bytes = Array(try handle.read(upToCount: TableAuthor.limit + 1) ?? Data())
    } catch {
      throw CommandError("\(path) cannot be read: \(SystemReason.of(error))")
    }
    guard bytes.count <= TableAuthor.limit else {
      throw CommandError("\(path) is larger than 200 MB; take a part of it")
    }
    if case .other(let kind) = TextFormat(of: bytes) {
      throw CommandError("\(path) is \(kind), not CSV; export the table as CSV in UTF-8")
    }
    return bytes
  }

  private func author(_ name: String, _ bytes: [UInt8]) throws(CommandError) -> AuthoredTable {
    let rows = options.rows ?? 300
    guard (1...TableAuthor.mostRows).contains(rows) else {
      throw CommandError("--rows must be a number from 1 to \(TableAuthor.mostRows)")
    }
    var random = SystemRandomNumberGenerator()
    do throws(AuthoringError) {
      return try TableAuthor(place.engine, rows: rows, keeping: options.keepColumns)
        .author(name, from: bytes, using: &random)
    } catch {
      throw CommandError(error.message)
    }
  }
}
