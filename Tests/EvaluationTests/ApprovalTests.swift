import Approvals
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What an approval that somebody holds is worth.
@Suite struct ApprovalTests {
  private static let key: [UInt8] = [1, 2, 3]
  private static let text = "Ask KD-104233 about it"
  private let roster = Roster([Person(id: "rita"), Person(id: "steward")])

  private func digest(_ text: String) -> DraftDigest {
    DraftDigest(of: SensitiveText(text), key: Self.key)
  }

  private func draft(
    _ text: String = text, tool: ToolID = "office", task: TaskID? = "letters"
  ) -> Draft {
    Draft(SensitiveText(text), tool: tool, task: task)
  }

  private func engine(_ sections: String = "", header: String = "tasks: [letters, memos]") throws
    -> Engine
  {
    try TestPack.engine(header, sections)
  }

  /// A request for a draft, as the engine itself says what it must cover, and the answer to it.
  private func permissions(
    _ engine: Engine, for draft: Draft, as workflow: WorkflowID = "steward",
    answer: ApprovalAction? = .approved(stage: 0, as: .person("steward")),
    change: (inout ApprovalSubject) -> Void = { _ in }
  ) throws -> Permissions {
    let digest = DraftDigest(of: draft.text, key: Self.key)
    let subjects = engine.approvalSubjects(
      of: engine.evaluate(draft, at: TestPack.now), task: draft.task, draftDigest: digest)
    var subject = try #require(subjects["steward"])
    change(&subject)
    let request = ApprovalRequest(
      id: "r-1", requester: "rita", workflowID: workflow,
      workflow: try #require(engine.pack.workflows["steward"]), hours: engine.pack.workingHours,
      subject: subject, asked: TestPack.now)
    var held = try ApprovalCase(request)
    if let answer {
      held = try held.appending(
        ApprovalEvent(
          at: TestPack.now.addingTimeInterval(60), by: "steward", action: answer),
        roster: roster, signatures: .checkedIfPresent)
    }
    return Permissions(draftDigest: digest, cases: [held])
  }

  private let soon = TestPack.now.addingTimeInterval(120)

  @Test("a draft that was approved is allowed as it stands, and says by which request")
  func approved() throws {
    let engine = try engine()
    let permissions = try permissions(engine, for: draft())
    let evaluation = engine.evaluate(draft(), at: soon, under: permissions)
    #expect(evaluation.verdict == .allow)
    #expect(evaluation.rewrite == nil)
    #expect(evaluation.workflows == [])
    #expect(evaluation.rulings.map(\.approval?.request) == ["r-1"])
    #expect(evaluation.feedback.map(\.approval?.request) == ["r-1"])
    #expect(evaluation.provenance.approvals == ["r-1"])
    #expect(engine.evaluate(draft(), at: soon).verdict == .approval)
  }

  @Test("without an answer, or with a refusal, nothing is allowed", arguments: [0, 1])
  func unanswered(which: Int) throws {
    let engine = try engine()
    let answer: ApprovalAction? = which == 0 ? nil : .rejected(as: .person("steward"), reason: "no")
    let permissions = try permissions(engine, for: draft(), answer: answer)
    #expect(engine.evaluate(draft(), at: soon, under: permissions).verdict == .approval)
  }

  @Test("another draft is not covered, if by one character")
  func otherDraft() throws {
    let engine = try engine()
    var permissions = try permissions(engine, for: draft())
    // Whoever checks a text says its digest, so another text comes with another digest.
    permissions.draftDigest = digest(Self.text + ".")
    #expect(
      engine.evaluate(draft(Self.text + "."), at: soon, under: permissions).verdict == .approval)
  }

  @Test("another tool or another task is not covered")
  func otherPlace() throws {
    let more = TestPack.tools.replacing(
      "  web:",
      with: "  lab: {boundary: tenant, accepts: {confidential: {verdict: approval, "
        + "workflow: steward}}}\n  web:")
    let engine = try TestPack.engine("tasks: [letters, memos]", tools: more)
    let permissions = try permissions(engine, for: draft())
    #expect(engine.evaluate(draft(), at: soon, under: permissions).verdict == .allow)
    #expect(engine.evaluate(draft(tool: "lab"), at: soon, under: permissions).verdict == .approval)
    #expect(
      engine.evaluate(draft(task: "memos"), at: soon, under: permissions).verdict == .approval)
    #expect(engine.evaluate(draft(task: nil), at: soon, under: permissions).verdict == .approval)
  }

  @Test("classes, rules, packs and rule sets that nobody agreed to are not covered")
  func otherSubject() throws {
    let engine = try engine()
    let changes: [(inout ApprovalSubject) -> Void] = [
      { $0.classes = [] }, { $0.rules = [] }, { $0.classes = ["health"] },
      { $0.rulesDigest = "0" }, { $0.pack = "other" }, { $0.draftDigest = digest("x") },
    ]
    for (index, change) in changes.enumerated() {
      let permissions = try permissions(engine, for: draft(), change: change)
      #expect(
        engine.evaluate(draft(), at: soon, under: permissions).verdict == .approval, "\(index)")
    }
    let more = try permissions(engine, for: draft()) {
      $0.classes.insert("health")
      $0.rules.insert("other")
    }
    #expect(engine.evaluate(draft(), at: soon, under: more).verdict == .allow)
  }

  @Test("an approval holds from its moment on, until it expires")
  func time() throws {
    let engine = try engine()
    let permissions = try permissions(engine, for: draft())
    let evaluation = engine.evaluate(draft(), at: soon, under: permissions)
    let expires = try #require(evaluation.rulings.first?.approval?.expires)
    let verdict = { (moment: Date) in
      engine.evaluate(draft(), at: moment, under: permissions).verdict
    }
    #expect(verdict(TestPack.now) == .approval)
    #expect(verdict(expires.addingTimeInterval(-1)) == .allow)
    #expect(verdict(expires) == .approval)
  }

  @Test("an approval by another workflow is none of this one")
  func otherWorkflow() throws {
    let engine = try engine()
    let permissions = try permissions(engine, for: draft(), as: "board")
    #expect(engine.evaluate(draft(), at: soon, under: permissions).verdict == .approval)
  }

  @Test("what is blocked stays blocked beside what was approved")
  func blocked() throws {
    let engine = try engine()
    let both = draft("KD-104233 and PLAN-B")
    // Nobody can ask for this, so the request is another draft's with this one's digest.
    var permissions = try permissions(engine, for: draft()) { subject in
      subject.draftDigest = digest(both.text.string)
    }
    permissions.draftDigest = digest(both.text.string)
    let evaluation = engine.evaluate(both, at: soon, under: permissions)
    #expect(evaluation.verdict == .block)
    #expect(evaluation.rulings.map(\.verdict) == [.allow, .block])
    // The rewrite is another draft, which nobody approved.
    #expect(evaluation.rewrite?.text.string == "[CUSTOMER_1] and [PLAN_1]")
    #expect(evaluation.rewrite?.verdict == .allow)
  }

  @Test("of two workflows that must agree, each must")
  func twoWorkflows() throws {
    let more = TestPack.tools.replacing(
      "restricted: block}", with: "restricted: {verdict: approval, workflow: board}}")
    let yaml =
      TestPack.header + ", tasks: [letters, memos]}\n"
      + TestPack.rules.replacing(
        "approvals: {", with: "approvals: {board: {title: the board, person: steward}, ")
    let engine = try TestPack.engine(yaml: yaml + more)
    let both = draft("KD-104233 and PLAN-B")
    #expect(engine.evaluate(both, at: soon).workflows.sorted() == ["board", "steward"])
    let permissions = try permissions(engine, for: both)
    let evaluation = engine.evaluate(both, at: soon, under: permissions)
    #expect(evaluation.verdict == .approval)
    #expect(evaluation.workflows == ["board"])
  }
}
