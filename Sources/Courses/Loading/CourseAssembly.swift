import Detection
import Diagnostics
import PolicyPacks

/// Makes a course of what its files say, and reports what does not fit together.
struct CourseAssembly {
  let document: CourseDocument
  let pack: PolicyPack?
  let problems: Problems
  private let fit = ColumnFit()

  init(_ document: CourseDocument, _ pack: PolicyPack?, _ problems: Problems) {
    self.document = document
    self.pack = pack
    self.problems = problems
  }

  private var first: String { document.languages.first ?? "en" }

  /// The course, or `nil` without a header.
  ///
  /// Whether it can be used, the problems say.
  func course() -> Course? {
    checkHeader()
    checkLanguages()
    NameCheck(document, problems).check()
    let exercises = document.exercises.keys.sorted().compactMap(exercise)
    let lessons = document.lessons.keys.sorted().compactMap(lesson)
    guard let header = document.header else { return nil }
    return Course(
      id: CourseID(document.id), version: header.version,
      title: header.title.texts(first: first), owner: header.owner, groups: Set(header.groups),
      mentors: Set(header.mentors),
      languages: document.languages, skills: document.skills.map { $0.skill(first: first) },
      outcomes: document.outcomes.map { $0.outcome(first: first) }, exercises: exercises,
      lessons: lessons, rubrics: rubrics,
      tables: document.tables.compactMapValues { $0?.table }, digest: document.digest)
  }

  private func checkHeader() {
    guard let header = document.header, header.id.value != document.id else { return }
    problems.error(
      "wrong-course-id",
      "the course calls itself '\(header.id.value)' and stands in the folder '\(document.id)'",
      at: header.id.location, notes: ["call both the same"])
  }

  /// Texts in several languages must be there in the first one.
  private func checkLanguages() {
    let texts =
      [document.header?.title].compactMap { $0 } + document.skills.map(\.title)
      + document.outcomes.flatMap { [$0.behaviour, $0.decision] }
      + document.rubrics.values.compactMap(\.value).flatMap(\.texts)
    for text in texts where text.texts(first: first)[first] == nil {
      problems.error(
        "missing-key", "this is not said in '\(first)', the first language of the course",
        at: text.location, notes: ["add the key '\(first)', or write one text without a language"])
    }
  }

  private var rubrics: [Rubric] {
    document.rubrics.keys.sorted().compactMap { name in
      document.rubrics[name]?.value?.rubric(name, first: first)
    }
  }

  private func exercise(_ name: String) -> Exercise? {
    guard let located = document.exercises[name], let entry = located.value,
      let template = KindTemplate.all[entry.kind]
    else { return nil }
    let maker = EditionMaker(
      entry: entry, template: template, tables: document.tables, fit: fit, first: first,
      problems: problems)
    KeyCheck(entry, template, pack, problems).check()
    MaterialCheck(tables: document.tables, problems).check(entry.material)
    let others = (document.editions[name] ?? [:]).filter { document.languages.contains($0.key) }
    var editions = [first: maker.edition(in: first, nil)]
    for (language, edition) in others.sorted(by: { $0.key < $1.key }) {
      guard let value = edition.value else { continue }
      KeyCheck(entry, template, pack, problems).check(value)
      EditionCheck(entry.texts, value, problems).check()
      editions[language] = maker.edition(in: language, value)
    }
    let tool = entry.tool ?? (template.needsTool(entry.settings) ? pack?.defaultTool : nil)
    return entry.exercise(
      name, tool: tool, first: first, editions: editions.compactMapValues { $0 }, located.location)
  }

  private func lesson(_ name: String) -> Lesson? {
    guard let lesson = document.lessons[name] else { return nil }
    var all = document.lessonEditions[name] ?? [:]
    all[first] = lesson
    return Lesson(
      id: LessonID(name), minutes: lesson.minutes, rules: lesson.rules,
      title: all.compactMapValues(\.title), text: all.mapValues(\.text.text))
  }
}

extension SkillEntry {
  fileprivate func skill(first language: String) -> Skill {
    Skill(
      id: id, title: title.texts(first: language), rules: Set(rules), tasks: Set(tasks),
      tools: Set(tools), risk: risk)
  }
}

extension OutcomeEntry {
  fileprivate func outcome(first language: String) -> Outcome {
    Outcome(
      id: id, behaviour: behaviour.texts(first: language), metric: metric, baseline: baseline,
      target: target, horizon: horizon, decision: decision.texts(first: language),
      location: location)
  }
}

extension ExerciseEntry {
  fileprivate func exercise(
    _ name: String, tool: ToolID?, first: String, editions: [String: Edition], _ location: Location
  ) -> Exercise? {
    guard editions[first] != nil else { return nil }
    return Exercise(
      id: ExerciseID(name), kind: kind, version: version, outcome: OutcomeID(outcome.value),
      skills: skills.map { SkillID($0.value) }, anchors: anchors, family: family ?? name,
      transfer: transfer, isHeldOut: isHeldOut, minutes: minutes, tool: tool, task: task,
      lesson: lesson.map { LessonID($0.value) },
      rubric: rubric.map { RubricID($0.value) }, material: material.map(\.material),
      firstLanguage: first, editions: editions, location: location)
  }
}
