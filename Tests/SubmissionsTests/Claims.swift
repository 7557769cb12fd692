import Courses
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Testing

/// The worked organisation's course, as a trainer has it.
struct Claims {
  let course: Course
  let practice: CoursePractice

  init() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/policies/harbourline"
    let pack = try #require(PackLoader().load(at: path).pack)
    course = try #require(CourseLoader().load(inPackAt: path, pack).courses.first)
    practice = CoursePractice(course, Engine(pack))
  }

  /// A prompt that passes in the variant, from what its source says.
  func summary(seed: UInt64) async throws -> String {
    let exercise = try #require(course.exercise("draft-claim-summary"))
    let variant = try await practice.variant(
      of: exercise, seed: seed, phase: .practice, language: "en")
    let source = try #require(variant.posed.sources.first).text
    let facts = source.split(separator: "Policy")[0]
    return
      "Summarise the claim below as JSON with summary, decision and sources. Use only the text "
      + "below and cite the page for each fact. Where the file is silent, write \"unknown\".\n\n\(facts)"
  }
}
