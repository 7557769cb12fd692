import Courses
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Practice
import Storage
import Submissions

/// One line of JSON for what one submission came to: the grade with its remarks, and not the answer.
struct BatchJSON: Encodable {
  private struct Check: Encodable {
    var id: CheckID
    var passed: Bool
    var credit: Fraction
    var remarks: [String]
  }

  private var file: String
  private var line: Int?
  private var learner: PersonID?
  private var course: CourseID?
  private var exercise: ExerciseID?
  private var version: Int?
  private var score: Fraction?
  private var passed: Bool?
  private var needsMentor: Bool?
  private var checks: [Check]?
  private var kept: String?
  private var problem: String?
  private var severity: String?
  private var message: String?
  private var whatToDo: [String]?

  /// A graded answer; whether it passes is not said before a mentor says it.
  init(_ graded: GradedSubmission, _ kept: KeptAnswer?) {
    (file, line) = (graded.place.file, graded.place.lines?.lowerBound)
    learner = graded.learner
    (course, exercise, version) = (graded.pin.course, graded.pin.exercise, graded.pin.version)
    score = graded.grade.score
    (needsMentor, self.kept) = (graded.grade.needsMentor, kept?.word)
    passed = graded.grade.needsMentor ? nil : graded.grade.isPassed
    checks = graded.grade.checks.map {
      Check(id: $0.id, passed: $0.isPassed, credit: $0.credit, remarks: $0.remarks.map(\.what))
    }
  }

  /// What was not graded.
  init(_ leftOut: LeftOut) {
    (file, line) = (leftOut.place.file, leftOut.place.lines?.lowerBound)
    learner = leftOut.learner
    (problem, message) = (leftOut.problem.id.description, leftOut.problem.message)
    (severity, whatToDo) = (leftOut.problem.severity.rawValue, leftOut.problem.notes)
  }

  /// The JSON, with a line feed.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
