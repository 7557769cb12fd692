public import Detection
public import Diagnostics

/// One case of a pack's own tests.
public struct PackTest: Sendable, Hashable {
  /// What must come out; what is `nil` is not looked at.
  public struct Expectation: Sendable, Hashable {
    /// The verdict.
    public var verdict: Verdict?
    /// The rules that have findings, in any order.
    public var rules: Set<RuleID>?
    /// Who may approve.
    public var workflow: WorkflowID?
    /// The exception that was applied; `none` if there must be none.
    public var exception: ExceptionID?
    /// What else decided: `unknownTool`, `tooLarge` or `onDetectorError`.
    public var because: String?
  }

  /// What it says.
  public var name: String
  /// Whether it is known to fail.
  public var isTodo: Bool
  /// The draft; marked spans are what the named rules must find.
  public var draft: MarkedText
  /// The tool.
  public var tool: ToolID?
  /// The task.
  public var task: TaskID?
  /// The groups of who asks.
  public var groups: Set<GroupID>
  /// The moment, if it matters.
  public var at: TestMoment?
  /// What must come out.
  public var expect: Expectation
  /// Where it was said.
  public var location: Location
}

/// The section `tests`.
enum TestsSection {
  static let section = Section(
    "tests", "Cases that `dryrun pack test` runs: a draft, and what must come out.", test.list
  ) { tests, document, _ in document.tests += tests }

  private struct TestKeys: Keys {
    let name = Key("name", .text, "What the case says.")
    let todo = Key("todo", .text, "What the case says, instead of `name`: it is known to fail.")
    let draft = Key.required(
      "draft", draftText, "The draft. Spans marked «so» are what the named rules must find.")
    let tool = Key(
      "tool", .text,
      "The tool; by itself the pack's `defaultTool`. It may be one that nobody knows.")
    let task = Key("task", .reference(\.tasks), "The piece of work that the draft is for.")
    let groups = Key(
      "groups", Shape.reference(\.groups).oneOrMany, "The groups of the person who asks.")
    let at = Key("at", .moment, "The moment: a day, or a time of it such as `'2026-11-02 14:30'`.")
    let expect = Key.required(
      "expect", expectation, "What must come out; the rest is not looked at.")

    var relations: SchemaNode { .some(of: name, todo) }
  }

  private static let test = Shape<PackTest>.mapping(TestKeys(), called: "the test") { fields in
    let todo = fields.todo
    let name = fields.name ?? todo
    if name == nil, !fields.has(\.name) { fields.reportMissing("name") }
    let draft = fields.draft
    // A test may name a tool that the pack does not know: that is one of the things to test.
    let tool = fields.tool.map { ToolID($0) }
    let (task, groups, at) = (fields.task, fields.groups ?? [], fields.at)
    let expect = fields.expect
    guard let name, let draft, let expect else { return nil }
    return PackTest(
      name: name, isTodo: todo != nil, draft: draft, tool: tool, task: task, groups: Set(groups),
      at: at, expect: expect, location: fields.location)
  }

  private static let draftText = Shape<MarkedText>(.text) { entry, reading in
    guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
    let location = entry.value.location
    if let marked = MarkedText(text, at: location) { return marked }
    reading.problems.error("bad-example", "the marks « and » do not pair up", at: location)
    return nil
  }

  private struct ExpectationKeys: Keys {
    let verdict = Key("verdict", .verdict, "The verdict.")
    let rules = Key(
      "rules", Shape.reference(\.rules).oneOrMany,
      "The rules that have findings, in any order: all of them.")
    let workflow = Key("workflow", .reference(\.workflows), "The workflow that may approve.")
    let exception = Key(
      "exception", exceptionName, "The exception that was applied; `none` if there must be none.")
    let because = Key(
      "because", .choice(causes.map { ($0, $0) }), "What else decided.")

    var relations: SchemaNode { ["minProperties": 1] }
  }

  private static let causes = ["unknownTool", "tooLarge", "onDetectorError"]

  private static let exceptionName = Shape<ExceptionID>(.text) { entry, reading in
    if entry.value.text == "none" { return "none" }
    return Shape.reference(\.exceptions).read(entry, reading)
  }

  private static let expectation = Shape<PackTest.Expectation>.mapping(
    ExpectationKeys(), called: "'expect'"
  ) { fields in
    var expectation = PackTest.Expectation()
    expectation.verdict = fields.verdict
    expectation.rules = fields.rules.map { Set($0) }
    expectation.workflow = fields.workflow
    expectation.exception = fields.exception
    expectation.because = fields.because
    if expectation == PackTest.Expectation(), !fields.has(\.because) {
      fields.problems.error("empty-test", "'expect' expects nothing", at: fields.location)
    }
    return expectation
  }
}
