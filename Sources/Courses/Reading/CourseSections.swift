import Diagnostics
import PolicyPacks

/// The three sections of `course.yaml`.
struct CourseSections: Sendable {
  var header: CourseHeader?
  var skills: [SkillEntry]
  var outcomes: [OutcomeEntry]

  private struct SectionKeys: Keys {
    let course = Key.required(
      "course", CourseHeader.shape, "The course itself: name, version, owner, languages.")
    let skills = Key.required(
      "skills", SkillEntry.shape.entries(of: "skills", "skill"),
      "What is remembered and forgotten: one memory for each person and skill.")
    let outcomes = Key(
      "outcomes", OutcomeEntry.shape.entries(of: "outcomes", "outcome"),
      "What people will do, and how one would know.")

    var relations: SchemaNode { .has(outcomes) }
  }

  /// The sections as properties of a JSON Schema.
  static let properties: [(key: String, value: SchemaNode)] = SectionKeys().all.map {
    ($0.name, $0.schema)
  }

  static let shape = Shape<CourseSections>.mapping(SectionKeys(), called: "the file") { fields in
    let (header, skills) = (fields.course, fields.skills ?? [])
    let hasOutcomes = fields.has(\.outcomes)
    let outcomes = fields.outcomes ?? []
    if !hasOutcomes {
      fields.problems.error(
        "no-outcomes", "the course says of no behaviour that it is to change it",
        at: fields.location,
        notes: ["add outcomes: with behaviour, metric, baseline, target, horizon and decision"])
    }
    return CourseSections(header: header, skills: skills, outcomes: outcomes)
  }
}

/// The one section of an exercise's file.
enum ExerciseFile {
  private struct FirstKeys: Keys {
    let exercise = Key.required("exercise", ExerciseEntry.shape, "The exercise.")
  }

  private struct EditionKeys: Keys {
    let exercise = Key.required(
      "exercise", EditionEntry.shape, "The texts of the exercise in this language.")
  }

  static let first = Shape<ExerciseEntry>.mapping(FirstKeys(), called: "the file") { $0.exercise }
  static let edition = Shape<EditionEntry>.mapping(EditionKeys(), called: "the file") {
    $0.exercise
  }
}
