import Courses
import Detection
import Evaluation
import ExerciseAuthoring
import Foundation
import PlantedErrors
import PolicyPacks
import Practice
import TestSupport

/// The pack and the course of an invented insurer, and a folder to write into.
struct Office {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  let engine: Engine
  let course: Course

  init() throws {
    (engine, course) = try Self.read.get()
  }

  /// Read once, as that takes longer than most tests.
  private static let read = Result {
    let path = Office.root + "/policies/harbourline"
    guard let pack = PackLoader().load(at: path).pack,
      let course = CourseLoader().load(inPackAt: path, pack).course("claims")
    else { throw Missing() }
    return (Engine(pack), course)
  }

  struct Missing: Error {}

  /// An exercise from a case.
  func author(
    _ text: String, hide: [String] = [], seed: UInt64 = 1,
    _ change: (inout CaseRequest) -> Void = { _ in }
  ) throws(AuthoringError) -> AuthoredCase {
    var request = CaseRequest(
      id: "new-case", text: SensitiveText(text), engine: engine, course: course,
      tool: "office-assistant")
    request.hide = hide
    change(&request)
    var random = SplitMix64(seed: seed)
    return try CaseAuthor(request).author(using: &random)
  }

  /// The table of an exercise.
  func table(_ authored: AuthoredCase) throws -> Table {
    let recipe = authored.file("tables/new-case.recipe.yaml")
    guard let read = TableRecipe.read(Array(recipe.utf8), name: "recipe").recipe else {
      throw Missing()
    }
    return read.table()
  }
}

extension AuthoredCase {
  /// A file's text.
  func file(_ path: String) -> String { files.first { $0.path == path }?.text ?? "" }
  /// The exercise's text.
  var exercise: String { file("exercises/new-case.yaml") }
}

extension Table {
  /// The cells of a column.
  func cells(_ name: String) -> [String] {
    guard let index = columns.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }
}
