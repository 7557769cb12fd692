import Courses
import Detection
import Diagnostics
import PolicyPacks
import Testing

/// What a course is once it is loaded.
@Suite("A course that is loaded")
struct LoaderTests {
  let files: TemporaryCourse

  init() throws { files = try TemporaryCourse() }

  private func course() throws -> Course {
    let loaded = files.load()
    #expect(loaded.diagnostics == [], "\n\(loaded.words)")
    return try #require(loaded.courses.first)
  }

  @Test("has its name, groups, languages, skills and outcomes")
  func header() throws {
    let course = try course()
    #expect(course.id == "claims" && course.groups == ["handlers"])
    #expect(course.title == ["en": "Claims", "de": "Schäden"])
    #expect(course.languages == ["en", "de"])
    #expect(course.skill("redaction")?.risk == 3)
    #expect(course.skill("redaction")?.tools == ["team-chat"])
    #expect(course.skill("judgement")?.title == ["en": "Judge an output"])
    let outcome = try #require(course.outcome("fewer-names"))
    #expect(outcome.metric == .firstCheckStops(["customer-number"], task: "claims"))
    #expect(outcome.baseline == .observe(days: 28) && outcome.target == .share(0.5))
    #expect(outcome.horizon == 42)
    let other = try #require(course.outcome("better-eyes"))
    #expect(other.baseline == .value(40, source: "audit of May 2026"))
    #expect(other.metric == .probePasses("judgement") && other.target == .value(80))
  }

  @Test("has an exercise of each kind, in the order of their names")
  func kinds() throws {
    let course = try course()
    #expect(Set(course.exercises.map(\.kind)) == Set(Exercise.Kind.allCases))
    #expect(course.exercises.map(\.id) == course.exercises.map(\.id).sorted())
  }

  @Test("has what goes for every language of an exercise")
  func envelope() throws {
    let redact = try #require(try course().exercise("redact"))
    #expect(redact.anchors == [.task("claims"), .tool("team-chat")])
    #expect(redact.family == "letters" && redact.transfer == .near && !redact.isHeldOut)
    #expect(redact.minutes == 3 && redact.lesson == "redact-first")
    #expect(redact.material.map(\.name) == ["claim"] && redact.material[0].rows == 1)
    let draft = try #require(try course().exercise("draft"))
    #expect(draft.family == "draft", "without a family it is one of its own")
    #expect(draft.tool == "team-chat", "the pack's default tool stands in")
  }

  @Test("takes from another language what that says, and the rest from the first")
  func editions() throws {
    let redact = try #require(try course().exercise("redact"))
    let german = redact.edition(in: "de")
    #expect(german.title == "Ein Schaden")
    guard case .redact(let form) = german.form else { throw NotAsked() }
    #expect(form.text.text.hasPrefix("Kunde"))
    #expect(form.keep.map(\.text) == ["{claim.cause}"])
    let useful = try #require(german.checks.first { $0.id == "useful" })
    #expect(useful.needPercent == 75, "the first language's share stays")
    #expect(useful.because?.text == "Ein leerer Brief hilft niemandem.")
    #expect(redact.edition(in: "fr") == redact.edition(in: "en"))
  }

  @Test("has lessons in each language")
  func lessons() throws {
    let lesson = try #require(try course().lesson("redact-first"))
    #expect(lesson.title == ["en": "Redact first", "de": "Erst schwärzen"])
    #expect(lesson.text["en"] == "A number names a person.\n")
    #expect(lesson.minutes == 2 && lesson.rules == ["customer-number"])
  }

  @Test("has its tables, with a language's own column")
  func tables() throws {
    let table = try #require(try course().tables["claims"])
    #expect(table.rows.count == 3)
    #expect(table.column("cause", in: "de") == 3 && table.column("cause", in: "en") == 2)
    #expect(table.rows(meeting: ["status": "open"]) == [0, 1])
  }

  @Test("has a digest that every change of a file changes")
  func digest() throws {
    let before = try course().digest
    #expect(try course().digest == before)
    try files.replace("Redact first", with: "Redact now", in: "lessons/redact-first.md")
    #expect(try course().digest != before)
  }

  @Test("is not there for a pack of one file, a built-in pack or one without courses")
  func none() throws {
    for path in ["baseline", "\(files.pack)/pack.yaml", "/nowhere"] {
      let loaded = CourseLoader().load(inPackAt: path, nil)
      #expect(loaded.courses.isEmpty && loaded.diagnostics.isEmpty)
    }
  }

  @Test("is looked at, but not returned, when the pack does not load")
  func brokenPack() throws {
    try files.replace("skills: [redaction]", with: "skills: [redacton]", in: "exercises/fix.yaml")
    let loaded = CourseLoader().load(inPackAt: files.pack, nil)
    #expect(loaded.courses.isEmpty && loaded.ids == ["unknown-skill"])
  }
}

struct NotAsked: Error {}
