import Approvals
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage

/// Values to store, each with an id of its own.
enum Samples {
  /// A request that a member of `stewards` may approve.
  static func request(_ id: String, digest: DraftDigest, at moment: Date) -> ApprovalRequest? {
    guard let version = SemanticVersion("1.0.0") else { return nil }
    return ApprovalRequest(
      id: RequestID(id), requester: "asker", workflowID: "steward", workflow: workflow,
      hours: WorkingHours(),
      subject: ApprovalSubject(
        draftDigest: digest, tool: "assistant", classes: ["personal.contact"], rules: ["email"],
        pack: "team", packVersion: version, rulesDigest: String(repeating: "a", count: 64)),
      fields: ["reason": "monthly report"], asked: moment)
  }

  static let roster = Roster([
    Person(id: "asker"), Person(id: "steward", groups: ["stewards"]),
  ])

  static func dispute(at moment: Date) -> Dispute? {
    Dispute(
      person: "asker", rule: "email", tool: "assistant", pack: "team",
      rulesDigest: String(repeating: "a", count: 64), keptText: "write to [EMAIL_1]",
      range: 9..<18, reason: "this is a public address", opened: moment)
  }

  static let check = check(for: "assistant")

  static func check(for tool: ToolID) -> CheckFacts {
    CheckFacts(
      tool: tool, pack: "team", rulesDigest: String(repeating: "a", count: 64),
      ruleHits: ["email": 1], blocking: 1)
  }

  static let skill = SkillPath(pack: "team", course: "basics", skill: "redaction")

  /// An attempt that begins.
  static func attempt(_ id: AttemptID, number: Int) -> Attempt? {
    guard let version = SemanticVersion("1.0.0") else { return nil }
    let pin = VariantPin(
      pack: "team", course: "basics", courseVersion: version, exercise: "redact", version: 1,
      rulesDigest: String(repeating: "a", count: 64), engineVersion: "1", seed: 7,
      phase: .practice, language: "en", posedDigest: "b")
    return Attempt(
      id: id, person: "asker", pin: pin, skills: ["redaction"], number: number, started: Date())
  }

  /// An answer that does not pass.
  static func failure(at moment: Date) -> AttemptEvent {
    .submitted(
      Submission(
        response: Response(text: "write to [EMAIL_1]"), confidence: 0.8, time: .more,
        grade: Grade(
          score: .zero, isPassed: false, checks: [],
          rulesDigest: String(repeating: "a", count: 64), engineVersion: "1", at: moment)))
  }

  private static let workflow = ApprovalWorkflow(
    title: "Steward",
    stages: [ApprovalStage(name: "steward", approvers: [.group("stewards")])],
    origin: Origin(Location(SourceText(name: "team/pack.yaml", bytes: []), 0..<0)))
}
