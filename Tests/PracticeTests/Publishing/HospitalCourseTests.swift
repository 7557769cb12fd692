import Courses
import Diagnostics
import Evaluation
import PolicyPacks
import Practice
import Testing

/// The course of the hospital trust, whose pack speaks German first.
@Suite("The hospital's course")
struct HospitalCourseTests {
  private static let folder = TestCourse.policies + "/hochtal"
  private static let pack = PackLoader().load(at: folder).pack
  private static let loaded = CourseLoader().load(inPackAt: folder, pack)
  private static let exercises = loaded.courses.flatMap(\.exercises)

  @Test("has at least sixteen exercises over all eight kinds, in English, with lessons")
  func kinds() {
    #expect(Self.loaded.diagnostics.map(\.message) == [])
    #expect(Self.exercises.count >= 16)
    #expect(Set(Self.exercises.map(\.kind)) == Set(Exercise.Kind.allCases))
    #expect(Self.exercises.allSatisfy { Set($0.editions.keys) == ["en"] })
    #expect(Self.loaded.courses.flatMap(\.lessons).count >= 4)
  }

  @Test("holds out a fifth of its exercises, and practises none of their families")
  func heldOut() {
    let heldOut = Self.exercises.filter(\.isHeldOut)
    #expect((15...25).contains(heldOut.count * 100 / max(1, Self.exercises.count)))
    let practised = Set(Self.exercises.filter { !$0.isHeldOut }.map(\.family))
    #expect(practised.isDisjoint(with: heldOut.map(\.family)))
  }

  @Test("draws from tables of a few hundred rows")
  func tables() throws {
    let course = try #require(Self.loaded.courses.first)
    #expect(course.tables.values.count { $0.rows.count >= 200 } >= 6)
  }

  @Test(
    "is sound: right passes, wrong fails for its reason, and nothing gives it away",
    arguments: exercises.map(\.id))
  func sound(_ id: ExerciseID) async throws {
    let course = try #require(Self.loaded.courses.first { $0.exercise(id) != nil })
    let exercise = try #require(course.exercise(id))
    let practice = CoursePractice(course, Engine(try #require(Self.pack)))
    let report = await PublishCheck(practice, seeds: 10).report(on: exercise)
    #expect(report.variants == 10)
    #expect(report.diagnostics.map { "\($0.id): \($0.message)" } == [])
  }
}
