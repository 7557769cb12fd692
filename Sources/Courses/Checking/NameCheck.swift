import Detection
import Diagnostics
import PolicyPacks

/// Names that exercises, outcomes and editions mention and that must be there.
struct NameCheck {
  private let document: CourseDocument
  private let problems: Problems

  init(_ document: CourseDocument, _ problems: Problems) {
    self.document = document
    self.problems = problems
  }

  func check() {
    for entry in document.exercises.values.compactMap(\.value) { check(entry) }
    for skill in document.outcomes.compactMap(\.skill) {
      check(Located(value: skill.value.description, location: skill.location))
    }
    checkEditions(
      document.editions.mapValues { $0.mapValues(\.location) }, of: document.exercises.keys,
      in: "exercises", ".yaml")
    checkEditions(
      document.lessonEditions.mapValues { $0.mapValues(\.location) }, of: document.lessons.keys,
      in: "lessons", ".md")
  }

  private func check(_ entry: ExerciseEntry) {
    for skill in entry.skills { check(skill) }
    if !document.outcomeNames.contains(entry.outcome.value) {
      problems.unknown(
        "outcome", entry.outcome.value, at: entry.outcome.location, among: document.outcomeNames)
    }
    if let lesson = entry.lesson, document.lessons[lesson.value] == nil {
      problems.unknown(
        "lesson", lesson.value, at: lesson.location, among: document.lessons.keys)
    }
    checkRubric(of: entry)
  }

  /// A rubric that is named must be there.
  private func checkRubric(of entry: ExerciseEntry) {
    guard let rubric = entry.rubric, document.rubrics[rubric.value] == nil else { return }
    problems.unknown("rubric", rubric.value, at: rubric.location, among: document.rubrics.keys)
  }

  private func check(_ skill: Located<String>) {
    guard !document.skillNames.contains(skill.value) else { return }
    problems.unknown("skill", skill.value, at: skill.location, among: document.skillNames)
  }

  /// A file in another language needs one in the first, and a language that the course has.
  private func checkEditions(
    _ editions: [String: [String: Location]], of names: some Collection<String>,
    in folder: String, _ ending: String
  ) {
    let others = document.languages.dropFirst()
    for (name, places) in editions {
      for (language, place) in places {
        if !names.contains(name) {
          problems.error(
            "edition-without-original",
            "there is no \(folder)/\(name)\(ending) that this is '\(language)' of", at: place,
            notes: name.nearest(in: names).map { ["did you mean '\($0)'?"] } ?? [])
        }
        guard document.header != nil, !others.contains(language) else { continue }
        problems.error(
          "unlisted-edition",
          language == document.languages.first
            ? "'\(language)' is the course's first language, which stands in \(name)\(ending)"
            : "'\(language)' is none of the course's languages",
          at: place,
          notes: ["course.yaml says: languages: [\(document.languages.joined(separator: ", "))]"])
      }
    }
  }
}
