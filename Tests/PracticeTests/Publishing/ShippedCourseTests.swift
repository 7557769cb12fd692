import Courses
import Diagnostics
import Evaluation
import Practice
import Testing

/// The worked organisation's course.
@Suite("The course that comes with the worked organisation")
struct ShippedCourseTests {
  private static let loaded = CourseLoader().load(
    inPackAt: TestCourse.policies + "/harbourline", TestCourse.harbourline)

  @Test("has at least ten exercises over all eight kinds, in English and German")
  func kinds() throws {
    #expect(Self.loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let exercises = Self.loaded.courses.flatMap(\.exercises)
    #expect(exercises.count >= 10)
    #expect(Set(exercises.map(\.kind)) == Set(Exercise.Kind.allCases))
    #expect(exercises.allSatisfy { Set($0.editions.keys) == ["en", "de"] })
  }

  @Test(
    "is sound: right passes, wrong fails for its reason, and nothing gives it away",
    arguments: loaded.courses.flatMap(\.exercises).map(\.id))
  func sound(_ id: ExerciseID) async throws {
    let course = try #require(Self.loaded.courses.first { $0.exercise(id) != nil })
    let exercise = try #require(course.exercise(id))
    let practice = CoursePractice(course, Engine(TestCourse.harbourline))
    let report = await PublishCheck(practice, seeds: 10).report(on: exercise)
    #expect(report.variants == 20)
    #expect(report.diagnostics.map { "\($0.id): \($0.message)" } == [])
  }
}
