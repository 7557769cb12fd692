import Diagnostics
import PolicyPacks
import SystemFiles

/// What a file of a course is, by its path in the course's folder.
struct CourseFileName {
  /// What a file holds.
  enum Role: Hashable {
    case header
    /// An exercise in a language; `nil` for the first one.
    case exercise(String, language: String?)
    /// A lesson in a language; `nil` for the first one.
    case lesson(String, language: String?)
    case rubric(String)
    case table(String)
    case recipe(String)
  }

  private let path: String

  init(_ path: String) { self.path = path }

  /// What it is; `nil` for a file that means nothing to a course.
  var role: Role? {
    if path == CourseFiles.header { return .header }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.last, name.first != "." else { return nil }
    switch (parts[0], FilePath.isYAML(path)) {
    case ("exercises", true): return edition(name) { .exercise($0, language: $1) }
    case ("lessons", false) where name.hasSuffix(".md"):
      return edition(name) { .lesson($0, language: $1) }
    case ("rubrics", true): return rubric(name)
    case ("tables", false) where name.hasSuffix(".csv"):
      return .table(String(name.dropLast(4)))
    case ("tables", true): return recipe(name)
    default: return nil
    }
  }

  /// Whether it is read when the course is: recipes are not.
  var isKept: Bool {
    switch role {
    case .header, .exercise, .lesson, .rubric, .table: true
    case .recipe, nil: false
    }
  }

  private func edition(_ name: Substring, _ make: (String, String?) -> Role) -> Role? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return switch parts.count {
    case 2: make(parts[0], nil)
    case 3: make(parts[0], parts[1])
    default: nil
    }
  }

  private func rubric(_ name: Substring) -> Role? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? .rubric(parts[0]) : nil
  }

  private func recipe(_ name: Substring) -> Role? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 && parts[1] == "recipe" ? .recipe(parts[0]) : nil
  }

  /// Reports files that look like a part of the course and are none.
  static func reportStrays(_ names: [String], in folder: String, _ problems: Problems) {
    for name in names where CourseFileName(name).role == nil {
      let isHidden = name.split(separator: "/").last?.first == "."
      guard !isHidden, FilePath.isYAML(name) || name.hasSuffix(".csv") else { continue }
      problems.warning(
        "stray-file", "'\(folder)/\(name)' is no part of the course and is not read",
        notes: [
          "a course has course.yaml, exercises/NAME.yaml and NAME.LANG.yaml, lessons/NAME.md, "
            + "rubrics/NAME.yaml, tables/NAME.csv and tables/NAME.recipe.yaml"
        ])
    }
  }
}
