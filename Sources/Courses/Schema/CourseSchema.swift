public import PolicyPacks

/// The files of a course as a JSON Schema, for editors and other tools.
///
/// It comes from the description that the loader reads by. What a schema cannot say is left to
/// `dryrun pack check`: that names exist, that gaps can be filled, that patterns compile.
public enum CourseSchema {
  /// The schema of any YAML file of a course, with a line feed at the end.
  public static func text(_ draft: PackSchema.Draft = .draft202012) -> String {
    PackSchema.text(of: file, "urn:dryrun:course:1", draft)
  }

  /// `course.yaml`, an exercise in one language, a rubric, or the recipe of a table: they differ in their keys.
  private static let file: SchemaNode = {
    let sections = CourseSections.properties
    let properties =
      sections + [("exercise", exercise)] + RubricFile.properties + RecipeFile.properties
    return [
      "title": "A file of a course",
      "description": "A course, an exercise, a rubric, or how the rows of a table are made.",
      "type": "object",
      "properties": .object(properties),
      "additionalProperties": false,
      "oneOf": [
        .has(sections.map(\.key)), .has(["exercise"]), .has(RubricFile.properties.map(\.key)),
        .has(RecipeFile.properties.map(\.key)),
      ],
    ]
  }()

  /// An exercise in its first language says its kind; in another one it is only texts.
  private static let exercise: SchemaNode = [
    "description": "An exercise: whole in the course's first language, only its texts in others.",
    "if": .has(["kind"]),
    "then": .definition("exercise", ExerciseEntry.shape.schema),
    "else": .definition("edition", EditionEntry.shape.schema),
  ]
}
