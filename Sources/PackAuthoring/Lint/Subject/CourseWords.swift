import Courses
import Diagnostics
import PolicyPacks

/// A text of a course that is written to help, with its place.
struct CourseWords: Sendable {
  var text: String
  var language: String
  /// Whether it may speak to its reader.
  var mayAddress: Bool
  var location: Location

  /// Those of a course.
  ///
  /// What exercises quote, such as a customer's letter, is none of them.
  static func all(in course: CourseDocument) -> [CourseWords] {
    let first = course.allLanguages.first ?? "en"
    let exercises = course.editions.flatMap { _, language, node in
      words(of: node, in: language ?? first)
    }
    let lessons = course.lessonTexts.map { lesson in
      CourseWords(
        text: lesson.text.text, language: lesson.language ?? first, mayAddress: true,
        location: lesson.text.location)
    }
    return exercises + lessons
  }

  private static func words(of exercise: YAMLNode, in language: String) -> [CourseWords] {
    func all(_ node: YAMLNode?, mayAddress: Bool) -> [CourseWords] {
      var found: [CourseWords] = []
      node?.eachScalar { node, _ in
        guard let text = node.text else { return }
        found.append(
          CourseWords(
            text: text, language: language, mayAddress: mayAddress, location: node.location))
      }
      return found
    }
    let checks = exercise["checks"]?.items ?? []
    return all(exercise["case"], mayAddress: true) + all(exercise["hints"], mayAddress: false)
      + checks.flatMap {
        all($0["because"], mayAddress: false) + all($0["hints"], mayAddress: false)
      }
  }
}
