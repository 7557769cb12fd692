import Detection
import Foundation
import Practice
import Testing

@testable import Courses

/// Answers that are graded again.
@Suite("Grading again")
struct RegradeTests {
  private static let exercise = Exercises.write(
    [TestCourse.check(.words(2...3))], solutions: ["two words"])

  private func attempt(_ texts: [String], at exercise: Exercise = exercise) async throws -> Attempt
  {
    let practice = try TestCourse.practice([exercise])
    let variant = try await practice.variant(
      of: exercise, seed: 8, phase: .practice, language: "en")
    var attempt = Attempt(
      id: "a-1", person: "u-1", pin: variant.pin, skills: [], number: 1,
      started: Date(timeIntervalSince1970: 0))
    for text in texts {
      let response = Response(text: text)
      let grade = await practice.grade(response, to: variant, at: .distantPast)
      attempt = try attempt.adding(
        .submitted(
          Submission(response: response, confidence: nil, time: .underAMinute, grade: grade)))
    }
    return attempt
  }

  private func changed(_ change: (inout Edition) -> Void) throws -> CoursePractice {
    var exercise = Self.exercise
    if var edition = exercise.editions["en"] {
      change(&edition)
      exercise.editions["en"] = edition
    }
    return try TestCourse.practice([exercise])
  }

  @Test("changes nothing while course and rules are the same")
  func same() async throws {
    let practice = try TestCourse.practice([Self.exercise])
    let regrade = await practice.regrade([try await attempt(["one", "two words"])], at: .now)
    #expect(regrade.changes.isEmpty)
    #expect(regrade.unchanged == 2)
    #expect(regrade.obstacles.isEmpty)
  }

  @Test("shows who would move across the line, and the new grade goes beside the old one")
  func moves() async throws {
    let attempt = try await attempt(["one", "now three words"])
    let strict = try changed { $0.checks = [TestCourse.check(.words(1...2))] }
    let regrade = await strict.regrade([attempt], at: .now)
    #expect(regrade.nowPassing.map(\.submission) == [0])
    #expect(regrade.nowFailing.map(\.submission) == [1])
    let after = try regrade.changes.reduce(attempt) { try $0.adding($1.event) }
    #expect(after.grades(of: 1).map(\.isPassed) == [true, false])
    let again = await strict.regrade([after], at: .now)
    #expect(again.changes.isEmpty && again.unchanged == 2)
  }

  @Test("leaves alone what asks something else by now, or is gone, and says so")
  func obstacles() async throws {
    let attempt = try await attempt(["two words"])
    let other = try changed { $0.situation = TestCourse.template("Another case.") }
    #expect(await other.regrade([attempt], at: .now).obstacles == ["a-1": .asksOtherwise])
    let gone = try TestCourse.practice([])
    #expect(await gone.regrade([attempt], at: .now).obstacles == ["a-1": .noExercise])
    let broken = try changed { $0.situation = TestCourse.template("{claim.colour}") }
    #expect(await broken.regrade([attempt], at: .now).obstacles == ["a-1": .noVariant])
  }
}
