import Courses
import Detection
import Diagnostics
import Foundation
import PolicyPacks

/// A pack with one course in a folder of their own, gone when the test is over.
///
/// It starts as a small sound course; tests add, replace and remove files.
final class TemporaryCourse {
  let folder: String
  var pack: String { "\(folder)/team" }

  init() throws {
    folder = NSTemporaryDirectory() + "courses-\(UUID().uuidString)"
    try write(SampleCourse.pack, to: "../../pack.yaml")
    for (path, text) in SampleCourse.files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file of the course.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(fileURLWithPath: "\(pack)/courses/claims/\(path)").standardizedFileURL
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of the course with one text in it replaced, which must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOfFile: "\(pack)/courses/claims/\(path)", encoding: .utf8)
    guard text.contains(old) else { throw NotThere(text: old) }
    try write(text.replacing(old, with: new), to: path)
  }

  struct NotThere: Error { var text: String }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(pack)/courses/claims/\(path)")
  }

  func load() -> LoadedCourses {
    let loaded = PackLoader().load(at: pack)
    precondition(loaded.pack != nil, TextRenderer().render(loaded.diagnostics))
    return CourseLoader().load(inPackAt: pack, loaded.pack)
  }
}

extension LoadedCourses {
  /// Everything that is said, in one string.
  var words: String { TextRenderer().render(diagnostics) }
  var ids: [String] { diagnostics.map(\.id.description) }

  /// The first problem of a kind.
  func first(_ id: DiagnosticID) -> Diagnostic? { diagnostics.first { $0.id == id } }
}

extension Diagnostic {
  /// The part of the file that the marks stand under.
  var marked: String? { location.map { $0.text.string(in: $0.range) } }
  /// File, line and column: `exercises/redact.yaml:3:14`.
  var place: String? {
    location.map { location in
      let parts = location.text.name.split(separator: "/").suffix(2).joined(separator: "/")
      return "\(parts):\(location.position.line):\(location.position.column)"
    }
  }
}
