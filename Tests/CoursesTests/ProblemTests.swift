import Courses
import Detection
import Diagnostics
import Testing

/// What is said of files that are not as they must be, and where.
///
/// Each code has a page of its own, whose examples other tests load; here are the ways beside those.
@Suite("Problems of courses")
struct ProblemTests {
  /// A change of one file, and what is to be said about it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var id: String
    var marked: String?
    var note: String?
    var testDescription: String { "\(id): \(new.prefix(60))" }

    init(
      _ file: String, _ old: String, _ new: String, _ id: String, _ marked: String? = nil,
      note: String? = nil
    ) {
      (self.file, self.old, self.new, self.id) = (file, old, new, id)
      (self.marked, self.note) = (marked, note)
    }
  }

  private static let head: [Slip] = [
    Slip("course.yaml", "id: claims", "id: claim", "wrong-course-id", "claim"),
    Slip("course.yaml", "version: 1.0.0", "version: one", "wrong-value", "one"),
    Slip("course.yaml", "owner: training@example.org", "ownr: x", "missing-key"),
    Slip(
      "course.yaml", "owner: training@example.org", "owner: x\n  ownr: y", "unknown-key", "ownr",
      note: "did you mean 'owner'?"),
    Slip(
      "course.yaml", "for: [handlers]", "for: [handler]", "unknown-group", "handler",
      note: "did you mean 'handlers'?"),
    Slip("course.yaml", "languages: [en, de]", "languages: [english]", "bad-name", "english"),
    Slip("course.yaml", "languages: [en, de]", "languages: [fr, de]", "missing-key"),
    Slip("course.yaml", "risk: 3", "risk: 6", "wrong-value", "6"),
    Slip(
      "course.yaml", "rules: [customer-number]", "rules: [customer-nmber]", "unknown-rule",
      "customer-nmber", note: "did you mean 'customer-number'?"),
    Slip("course.yaml", "tasks: [claims]", "tasks: [claim]", "unknown-task", "claim"),
    Slip("course.yaml", "tools: team-chat", "tools: team-cat", "unknown-tool", "team-cat"),
  ]

  private static let outcomes: [Slip] = [
    Slip("course.yaml", "    baseline: observe 28 days\n", "", "missing-key"),
    Slip("course.yaml", "    target: half\n", "", "missing-key"),
    Slip(
      "course.yaml", "    decision: keep it if fewer drafts are stopped\n", "", "missing-key"),
    Slip("course.yaml", "observe 28 days", "observe a month", "wrong-value", "observe a month"),
    Slip("course.yaml", "target: half", "target: most", "wrong-value", "most"),
    Slip("course.yaml", "horizon: 42 days", "horizon: 6 weeks", "wrong-value", "6 weeks"),
    Slip(
      "course.yaml", "per: 100 drafts, task: claims", "per: 100 outputs, task: claims",
      "wrong-value", "100 outputs"),
    Slip("course.yaml", "{probePasses: judgement,", "{task: claims,", "empty-check"),
    Slip(
      "course.yaml", "{probePasses: judgement,", "{probePasses: judgement, formatPasses: summary,",
      "two-forms"),
    Slip(
      "course.yaml", "probePasses: judgement", "probePasses: judgment", "unknown-skill", "judgment",
      note: "did you mean 'judgement'?"),
    Slip("course.yaml", ", source: audit of May 2026}", "}", "missing-key"),
  ]

  private static let exercises: [Slip] = [
    Slip(
      "exercises/redact.yaml", "kind: redact-this", "kind: redact-that", "unknown-value",
      "redact-that", note: "did you mean 'redact-this'?"),
    Slip("exercises/redact.yaml", "  outcome: fewer-names\n", "", "missing-key"),
    Slip("exercises/redact.yaml", "  title: A claim\n", "", "missing-key"),
    Slip("exercises/redact.yaml", "version: 1", "version: 0", "wrong-value", "0"),
    Slip("exercises/redact.yaml", "skills: [redaction]", "skills: []", "wrong-value"),
    Slip("exercises/redact.yaml", "task:claims, ", "job:claims, ", "wrong-value", "job:claims"),
    Slip("exercises/redact.yaml", "tool:team-chat]", "tool:team]", "unknown-tool", "tool:team"),
    Slip("exercises/redact.yaml", "  keep: ['{claim.cause}']\n", "", "missing-key"),
    Slip("exercises/redact.yaml", "need: 75 %", "need: 750 %", "wrong-value", "750 %"),
    Slip(
      "exercises/redact.yaml", "hints: {leaks:", "hints: {leak:", "unknown-check", "leak",
      note: "did you mean 'leaks'?"),
    Slip(
      "exercises/redact.yaml", "[Look at line 1.]", "[a, b, c, d]", "wrong-value"),
    Slip(
      "exercises/redact.yaml", "{claim.opened|date}", "{claim.opend|date}", "unknown-column",
      "{claim.opend|date}", note: "did you mean 'opened'?"),
    Slip(
      "exercises/redact.yaml", "{claim.number} reported", "{claim.name|money} reported",
      "wrong-cell", "{claim.name|money}", note: "amounts stand in tables as 1234.50"),
    Slip(
      "exercises/redact.yaml", "{claim: claims}", "{claim: {from: claims, rows: 4}}",
      "too-few-rows", "4"),
    Slip(
      "exercises/redact.yaml", "{claim: claims}",
      "{claim: {from: claims, rows: 2}, other: {from: claims, rows: 2}}", "too-few-rows", "2"),
    Slip(
      "exercises/redact.yaml", "{claim: claims}",
      "{claim: {from: claims, where: {state: open}}}", "unknown-column", "state"),
  ]

  private static let kinds: [Slip] = [
    Slip("exercises/draft.yaml", "  solutions: ['A summary", "  text: ['A summary", "missing-key"),
    Slip("exercises/draft.yaml", "fails: [verdict, no-number]", "fails: []", "wrong-value"),
    Slip("exercises/draft.yaml", "'(?i)as json'", "'(?i)as json('", "pattern-syntax"),
    Slip("exercises/draft.yaml", "{min: 3, max: 60}", "{min: 61, max: 60}", "wrong-value"),
    Slip("exercises/draft.yaml", "{min: 3, max: 60}", "{}", "empty-check"),
    Slip(
      "exercises/draft.yaml", "- {words:", "- {leaks: true}\n    - {words:", "check-of-other-form"),
    Slip(
      "exercises/draft.yaml", "- {words:", "- {never: [a], matches: [b]}\n    - {words:",
      "two-forms"),
    Slip("exercises/draft.yaml", "- {words:", "- {weight: 2}\n    - {words:", "empty-check"),
    Slip("exercises/draft.yaml", "- {words:", "- leak\n    - {words:", "unknown-value", "leak"),
    Slip("exercises/choose.yaml", "  reasons: true", "  solutions: [a]", "key-of-other-kind"),
    Slip(
      "exercises/judge.yaml", "overconfident-claim: {says: It was frost.}",
      "leaked-data: claim.name",
      "wrong-type"),
    Slip(
      "exercises/judge.yaml", "wrong-number: claim.amount", "wrong-nmber: claim.amount",
      "unknown-key", "wrong-nmber", note: "did you mean 'wrong-number'?"),
    Slip(
      "exercises/judge.yaml", "wrong-number: claim.amount", "wrong-number: amount", "wrong-value",
      "amount"),
    Slip("exercises/judge.yaml", "clean: send, ", "", "missing-key"),
    Slip("exercises/judge.yaml", "outputs: 3", "outputs: 30", "wrong-value", "30"),
    Slip("exercises/fix.yaml", "format: summary", "format: sumary", "unknown-format", "sumary"),
    Slip("exercises/ways.yaml", ", by-hand: {minutes: 40, errors: 1 %}", "", "wrong-value"),
    Slip("exercises/ways.yaml", "  costOfMinute: '1'\n", "", "missing-key"),
    Slip(
      "exercises/explain.yaml", "  solutions: [Because it names one person.]\n", "", "missing-key"),
    Slip(
      "exercises/explain.yaml", "  solutions: [Because", "  wrong: [Because", "key-of-other-kind"),
  ]

  private static let others: [Slip] = [
    Slip(
      "exercises/redact.de.yaml", "  title:", "  minutes: 3\n  title:", "unknown-key", "minutes"),
    Slip("exercises/redact.de.yaml", "{id: useful,", "{id: usefull,", "unknown-check", "usefull"),
    Slip(
      "exercises/redact.de.yaml", "{id: useful, because: Ein leerer Brief hilft niemandem.}",
      "{keeps: [a]}", "check-of-other-form"),
    Slip("lessons/redact-first.md", "title: Redact first\n", "", "missing-key"),
    Slip("lessons/redact-first.md", "minutes: 2", "minutes: two", "wrong-type", "two"),
    Slip("lessons/redact-first.md", "[customer-number]", "[number]", "unknown-rule", "number"),
    Slip("lessons/redact-first.md", "---\nA number", "--\nA number", "no-front-matter", "---"),
    Slip("tables/claims.csv", "number,name", "number,number", "bad-table", "number"),
    Slip("tables/claims.csv", "number,name", "number,my name", "bad-table", "my name"),
    Slip("tables/claims.csv", "Ada Marten", "\"Ada", "bad-table"),
  ]

  static let everySlip = head + outcomes + exercises + kinds + others

  @Test("are said at their place", arguments: everySlip)
  func slip(_ slip: Slip) throws {
    let files = try TemporaryCourse()
    try files.replace(slip.old, with: slip.new, in: slip.file)
    let loaded = files.load()
    let found = loaded.diagnostics.filter { $0.id.description == slip.id }
    #expect(!found.isEmpty, "\n\(loaded.words)")
    #expect(loaded.courses.isEmpty)
    #expect(found.allSatisfy { $0.location?.text.name.hasSuffix(slip.file) == true })
    if let marked = slip.marked {
      #expect(found.map(\.marked).contains(marked), "\n\(loaded.words)")
    }
    if let note = slip.note { #expect(found.flatMap(\.notes).contains(note), "\n\(loaded.words)") }
  }

  @Test("are all said in one go, by file and place, and once")
  func all() throws {
    let files = try TemporaryCourse()
    for (file, old, new) in [
      ("course.yaml", "risk: 3", "risk: 9"), ("exercises/fix.yaml", "format: summary", "format: x"),
      ("exercises/redact.yaml", "{claim.cause} on", "{claim.colour} on"),
      ("exercises/redact.yaml", "lesson: redact-first", "lesson: redact"),
    ] { try files.replace(old, with: new, in: file) }
    let loaded = files.load()
    #expect(
      loaded.ids == ["wrong-value", "unknown-format", "unknown-lesson", "unknown-column"],
      "\n\(loaded.words)")
    #expect(loaded.diagnostics.last?.place == "exercises/redact.yaml:17:38")
  }

  @Test("of a gap that stands twice are said at both places")
  func twice() throws {
    let files = try TemporaryCourse()
    try files.replace(
      "The letter goes to the team chat.", with: "'Ask {clam.name} and {clam.name}'",
      in: "exercises/redact.yaml")
    let found = files.load().diagnostics.filter { $0.id == "unknown-material" }
    #expect(found.map(\.marked) == ["{clam.name}", "{clam.name}"])
    #expect(Set(found.map(\.place)).count == 2)
    #expect(found.first?.notes == ["did you mean 'claim'?"])
  }

  @Test("of one course do not take another one away")
  func twoCourses() throws {
    let files = try TemporaryCourse()
    try files.write(
      SampleCourse.course.replacing("id: claims", with: "id: other"), to: "../other/course.yaml")
    try files.replace("kind: redact-this", with: "kind: redact", in: "exercises/redact.yaml")
    let loaded = files.load()
    #expect(loaded.courses.map(\.id) == ["other"])
    #expect(loaded.ids.contains("unknown-value"))
  }
}
