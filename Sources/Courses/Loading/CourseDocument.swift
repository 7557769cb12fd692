package import Diagnostics
package import PolicyPacks

/// What the files of one course say, before names are looked up.
package struct CourseDocument: Sendable {
  /// Its files: SHA-256 in hexadecimal.
  package var digest: String
  /// The name of its folder.
  package var id: String
  /// The YAML files as they were written, by their paths in the course.
  package var trees: [String: YAMLNode] = [:]
  /// Names of the pack that the files mention.
  package var references = References()
  var header: CourseHeader?
  var skills: [SkillEntry] = []
  var outcomes: [OutcomeEntry] = []
  /// Names that `course.yaml` gives out, be what stands there right or not.
  var skillNames: Set<String> = []
  var outcomeNames: Set<String> = []
  var exercises: [String: Located<ExerciseEntry?>] = [:]
  var editions: [String: [String: Located<EditionEntry?>]] = [:]
  var lessons: [String: LessonEntry] = [:]
  var lessonEditions: [String: [String: LessonEntry]] = [:]
  var rubrics: [String: Located<RubricEntry?>] = [:]
  /// Tables, each `nil` where the file is no good.
  var tables: [String: TableEntry?] = [:]

  /// The languages that exercises are in, the first one first.
  var languages: [String] { header?.languages ?? ["en"] }
}

extension CourseDocument {
  /// Where each table stands.
  package var tablePlaces: [String: Location] {
    tables.compactMapValues { $0.map { Location($0.text, $0.text.range(ofLine: 1)) } }
  }

  /// How many rows each table has.
  package var rowCounts: [String: Int] {
    tables.compactMapValues { $0?.table.rows.count }
  }

  /// Each lesson's text in a language; the first language is there without a tag.
  package var lessonTexts: [(name: String, language: String?, minutes: Int, text: Template)] {
    lessons.map { ($0.key, nil, $0.value.minutes, $0.value.text) }
      + lessonEditions.flatMap { name, editions in
        editions.map { (name, $0.key, lessons[name]?.minutes ?? $0.value.minutes, $0.value.text) }
      }
  }

  /// The languages of the course, the first one first.
  package var allLanguages: [String] { languages }

  /// The languages that each exercise is in beside the first one.
  package var exerciseLanguages: [String: Set<String>] {
    exercises.mapValues { _ in [] }.merging(editions.mapValues { Set($0.keys) }) { $1 }
      .filter { exercises[$0.key] != nil }
  }

  /// The languages that each lesson is in beside the first one.
  package var lessonLanguages: [String: Set<String>] {
    lessons.mapValues { _ in [] }.merging(lessonEditions.mapValues { Set($0.keys) }) { $1 }
      .filter { lessons[$0.key] != nil }
  }

  /// Reads the files of a course.
  static func read(_ files: CourseFiles, _ reading: Reading) -> CourseDocument {
    var document = CourseDocument(digest: PackFiles.digest(of: files.files), id: files.id)
    for file in files.files {
      guard let role = CourseFileName(file.path).role else { continue }
      document.take(file, as: role, reading)
    }
    document.references = reading.references
    if !files.files.contains(where: { $0.path == CourseFiles.header }) {
      reading.problems.error(
        "no-course-file", "'\(files.folder)' has no file course.yaml",
        notes: ["add it, or take the folder out of courses/"])
    }
    return document
  }

  private mutating func take(
    _ file: PackFile, as role: CourseFileName.Role, _ reading: Reading
  ) {
    switch role {
    case .header: takeHeader(file, reading)
    case .exercise(let name, let language): takeExercise(file, name, language, reading)
    case .lesson(let name, let language):
      let lesson = LessonReader.read(file, isEdition: language != nil, reading)
      if let language {
        lessonEditions[name, default: [:]][language] = lesson
      } else {
        lessons[name] = lesson
      }
    case .rubric(let name): takeRubric(file, name, reading)
    case .table(let name): tables[name] = .some(TableReader.read(file, reading.problems))
    case .recipe: break
    }
  }

  private mutating func takeHeader(_ file: PackFile, _ reading: Reading) {
    guard let root = YAMLReader.read(file, reading.problems) else { return }
    trees[file.path] = root
    skillNames = root.names(under: "skills")
    outcomeNames = root.names(under: "outcomes")
    guard let sections = CourseSections.shape.read(Entry("the file", root), reading) else { return }
    (header, skills, outcomes) = (sections.header, sections.skills, sections.outcomes)
  }

  private mutating func takeRubric(_ file: PackFile, _ name: String, _ reading: Reading) {
    guard name.isName(of: "rubric", in: file, reading.problems) else { return }
    let root = YAMLReader.read(file, reading.problems)
    trees[file.path] = root
    rubrics[name] = Located(
      value: root.flatMap { RubricFile.shape.read(Entry("the file", $0), reading) },
      location: root?.location ?? Location(SourceText(name: file.name, bytes: []), 0..<0))
  }

  private mutating func takeExercise(
    _ file: PackFile, _ name: String, _ language: String?, _ reading: Reading
  ) {
    guard name.isName(of: "exercise", in: file, reading.problems) else { return }
    let text = SourceText(name: file.name, bytes: [])
    let root = YAMLReader.read(file, reading.problems)
    let location = root?.location ?? Location(text, 0..<0)
    trees[file.path] = root
    let entry = root.map { Entry("the file", $0) }
    guard let language else {
      let value = entry.flatMap { ExerciseFile.first.read($0, reading) }
      exercises[name] = Located(value: value, location: location)
      return
    }
    let value = entry.flatMap { ExerciseFile.edition.read($0, reading) }
    editions[name, default: [:]][language] = Located(value: value, location: location)
  }
}

extension String {
  /// Names of files become names of what is in them, so they look like names.
  fileprivate func isName(of kind: String, in file: PackFile, _ problems: Problems) -> Bool {
    let place = Location(SourceText(name: file.name, bytes: []), 0..<0)
    return YAMLNode(value: .scalar(self, isPlain: false), location: place)
      .name(kind, problems) != nil
  }
}

extension YAMLNode {
  /// The keys of the mapping under a key.
  fileprivate func names(under key: String) -> Set<String> {
    guard case .mapping(let pairs) = value,
      case .mapping(let entries)? = pairs.first(where: { $0.key.text == key })?.value.value
    else { return [] }
    return Set(entries.compactMap(\.key.text))
  }
}
