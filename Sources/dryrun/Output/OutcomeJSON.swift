import Courses
import Diagnostics
import Detection
import PolicyPacks

/// Outcomes of courses as JSON.
enum OutcomeJSON {
  static func render(_ courses: [Course], _ pack: PolicyPack, _ language: String) -> String {
    let words = OutcomeWords(pack, language)
    return JSONText.encode(
      Answer(
        pack: pack.id.description, language: language,
        courses: courses.map { CourseAnswer($0, words, language) }))
  }

  private struct Answer: Encodable {
    var pack, language: String
    var courses: [CourseAnswer]
  }

  private struct CourseAnswer: Encodable {
    var id, version, title, owner: String
    var outcomes: [OutcomeAnswer]

    init(_ course: Course, _ words: OutcomeWords, _ language: String) {
      id = course.id.description
      version = course.version.description
      title = course.text(course.title, in: language)
      owner = course.owner
      outcomes = course.outcomes.map { OutcomeAnswer($0, of: course, words, language) }
    }
  }

  private struct OutcomeAnswer: Encodable {
    var id, behaviour, metric, baseline, target, decision: String
    var horizonDays: Int
    var exercises: [ExerciseAnswer]

    init(_ outcome: Outcome, of course: Course, _ words: OutcomeWords, _ language: String) {
      id = outcome.id.description
      behaviour = course.text(outcome.behaviour, in: language)
      metric = words.metric(outcome.metric)
      baseline = words.baseline(outcome.baseline)
      target = words.target(outcome.target, after: outcome.horizon)
      decision = course.text(outcome.decision, in: language)
      horizonDays = outcome.horizon
      exercises = course.exercises.filter { $0.outcome == outcome.id }.map {
        ExerciseAnswer($0, language)
      }
    }
  }

  private struct ExerciseAnswer: Encodable {
    var id, title, kind: String
    var skills: [String]
    var isHeldOut: Bool

    init(_ exercise: Exercise, _ language: String) {
      id = exercise.id.description
      title = exercise.edition(in: language).title
      kind = exercise.kind.rawValue
      skills = exercise.skills.map(\.description)
      isHeldOut = exercise.isHeldOut
    }
  }
}
