import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Practice
import Spacing
import Testing

@testable import Courses

/// Courses, attempts and reviews of one learner, made by hand.
enum Learning {
  /// Thursday, 26 November 2026, 9:00 in UTC.
  static let now = Date(timeIntervalSince1970: 1_795_683_600)
  static let day: TimeInterval = 86_400
  static let person: PersonID = "learner"
  static let pack: PackID = "harbourline"
  private static let place = Location(SourceText(name: "course.yaml", bytes: []), 0..<0)

  static func exercise(
    _ id: ExerciseID, _ skills: [SkillID], family: String? = nil,
    transfer: Exercise.Transfer? = .near, heldOut: Bool = false, minutes: Int = 2,
    anchors: [Anchor] = [], lesson: LessonID? = nil, kind: Exercise.Kind = .redactThis
  ) -> Exercise {
    let edition = Edition(
      title: "Title of \(id)", situation: Template("", at: place), sources: [],
      form: .write(start: nil), checks: [], hints: [], solutions: [], wrong: [])
    return Exercise(
      id: id, kind: kind, version: 1, outcome: "outcome", skills: skills, anchors: anchors,
      family: family ?? id.description, transfer: transfer, isHeldOut: heldOut, minutes: minutes,
      tool: nil, task: nil, lesson: lesson, material: [], editions: ["en": edition],
      location: place)
  }

  static func skill(
    _ id: SkillID, rules: Set<RuleID> = [], tasks: Set<TaskID> = [], tools: Set<ToolID> = [],
    risk: Int = 1
  ) -> Skill {
    Skill(id: id, title: ["en": "\(id)"], rules: rules, tasks: tasks, tools: tools, risk: risk)
  }

  static func course(
    _ skills: [Skill], _ exercises: [Exercise],
    id: CourseID = "claims", for groups: Set<GroupID> = [], lessons: [Lesson] = []
  ) throws -> Course {
    Course(
      id: id, version: try #require(SemanticVersion("1.0.0")), title: ["en": "\(id)"],
      owner: "trainer", groups: groups, mentors: [], languages: ["en"], skills: skills,
      outcomes: [],
      exercises: exercises.sorted { $0.id < $1.id }, lessons: lessons, rubrics: [], tables: [:],
      digest: "")
  }

  static func path(_ skill: SkillID, in course: CourseID = "claims") -> SkillPath {
    SkillPath(pack: pack, course: course, skill: skill)
  }

  static func review(
    _ skill: SkillID, _ rating: Rating, daysAgo: Double, by origin: SkillReview.Origin? = nil
  ) -> SkillReview {
    SkillReview(
      person: person, skill: path(skill), rating: rating, at: now - daysAgo * day,
      origin: origin ?? .attempt("attempt"))
  }

  static func pin(
    _ exercise: ExerciseID, course: CourseID = "claims", phase: Phase = .practice
  ) throws -> VariantPin {
    VariantPin(
      pack: pack, course: course, courseVersion: try #require(SemanticVersion("1.0.0")),
      exercise: exercise, version: 1, rulesDigest: "a", engineVersion: "1",
      seed: 15_866_861_928_868_755_149, phase: phase, language: "en", posedDigest: "b")
  }

  static func grade(_ passed: Bool, needsMentor: Bool = false) -> Grade {
    Grade(
      score: passed ? .one : Fraction(1, of: 2), isPassed: passed, checks: [],
      needsMentor: needsMentor, rulesDigest: "a", engineVersion: "1", at: now)
  }

  static func submission(
    _ text: String, _ passed: Bool, confidence: Double? = nil, needsMentor: Bool = false
  ) -> AttemptEvent {
    .submitted(
      Submission(
        response: Response(text: text), confidence: confidence, time: .more,
        grade: grade(passed, needsMentor: needsMentor)))
  }

  static func attempt(
    _ exercise: ExerciseID = "redact-claim", _ skills: [SkillID] = ["redaction"],
    daysAgo: Double = 0, phase: Phase = .practice, _ events: [AttemptEvent] = []
  ) throws -> Attempt {
    try Attempt(
      id: AttemptID("\(exercise)-\(daysAgo)"), person: person,
      pin: try pin(exercise, phase: phase), skills: skills, number: 1,
      started: now - daysAgo * day, events: events)
  }

  static func passed(
    _ exercise: ExerciseID, _ skills: [SkillID] = ["redaction"], daysAgo: Double,
    phase: Phase = .practice
  ) throws -> Attempt {
    try attempt(
      exercise, skills, daysAgo: daysAgo, phase: phase,
      [submission("right", true), .closed(.passed, at: now - daysAgo * day)])
  }
}
