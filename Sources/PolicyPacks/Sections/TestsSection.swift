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
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for item in node.list("tests", problems) ?? [] {
      guard var fields = Fields(item, "the test", problems) else { continue }
      if let test = test(&fields, &document, at: item.location) { document.tests.append(test) }
      fields.finish()
    }
  }

  private static func test(
    _ fields: inout Fields, _ document: inout PackDocument, at location: Location
  ) -> PackTest? {
    let problems = fields.problems
    let todo = fields.text("todo")
    let name = fields.text("name") ?? todo ?? fields.requiredText("name")
    let draft = fields.required("draft").flatMap { node -> MarkedText? in
      guard let text = node.string("draft", problems) else { return nil }
      if let marked = MarkedText(text, at: node.location) { return marked }
      problems.error("bad-example", "the marks « and » do not pair up", at: node.location)
      return nil
    }
    // A test may name a tool that the pack does not know: that is one of the things to test.
    let tool = fields.text("tool").map { ToolID($0) }
    let task = fields.reference("task", into: &document.references.tasks)
    let groups = fields.references("groups", into: &document.references.groups)
    let at = fields.node("at")?.moment("at", problems)
    let expect = fields.required("expect").map { expectation($0, &document, problems) }
    guard let name, let draft, let expect else { return nil }
    return PackTest(
      name: name, isTodo: todo != nil, draft: draft, tool: tool, task: task, groups: Set(groups),
      at: at, expect: expect, location: location)
  }

  private static func expectation(
    _ node: YAMLNode, _ document: inout PackDocument, _ problems: Problems
  ) -> PackTest.Expectation {
    var expectation = PackTest.Expectation()
    guard var fields = Fields(node, "'expect'", problems) else { return expectation }
    expectation.verdict = fields.node("verdict")?.verdict(problems)
    if fields.node("rules") != nil {
      expectation.rules = Set(fields.references("rules", into: &document.references.rules))
    }
    expectation.workflow = fields.reference("workflow", into: &document.references.workflows)
    if fields.node("exception")?.text == "none" {
      expectation.exception = "none"
    } else {
      expectation.exception = fields.reference(
        "exception", into: &document.references.exceptions)
    }
    let causes = ["unknownTool", "tooLarge", "onDetectorError"]
    expectation.because = fields.node("because")?
      .choice("because", Dictionary(uniqueKeysWithValues: causes.map { ($0, $0) }), problems)
    fields.finish()
    if expectation == PackTest.Expectation(), fields.node("because") == nil {
      problems.error("empty-test", "'expect' expects nothing", at: node.location)
    }
    return expectation
  }
}
