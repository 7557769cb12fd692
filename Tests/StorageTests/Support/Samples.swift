import Approvals
import Detection
import Diagnostics
import Foundation
import Measurement
import PolicyPacks
import Storage
import Testing

/// Values to store.
enum Samples {
  /// A moment to count from: noon on 2 March 2026, in UTC.
  static let noon = Date(timeIntervalSince1970: 1_772_452_800)
  static let rules = String(repeating: "a", count: 64)

  static func digest(_ draft: String, _ store: Store) -> DraftDigest {
    store.key.digest(of: SensitiveText(draft))
  }

  /// A request that so many of the group `stewards` must approve.
  static func request(
    _ id: RequestID, _ digest: DraftDigest, by person: PersonID = "asker", needs: Int = 1,
    asked: Date = noon
  ) throws -> ApprovalRequest {
    ApprovalRequest(
      id: id, requester: person, workflowID: "steward",
      workflow: ApprovalWorkflow(
        title: "Steward",
        stages: [ApprovalStage(name: "steward", approvers: [.group("stewards")], needs: needs)],
        origin: Origin(Location(SourceText(name: "team/pack.yaml", bytes: []), 0..<0))),
      hours: WorkingHours(), subject: try subject(digest), fields: ["reason": "a secret reason"],
      keptText: "write to [EMAIL_1]", asked: asked)
  }

  static func subject(_ digest: DraftDigest) throws -> ApprovalSubject {
    ApprovalSubject(
      draftDigest: digest, tool: "assistant", classes: ["personal.contact"], rules: ["email"],
      pack: "team", packVersion: try #require(SemanticVersion("1.0.0")), rulesDigest: rules)
  }

  /// Ten people who may approve, and one who asks.
  static let roster = Roster(
    [Person(id: "asker")]
      + (1...10).map { Person(id: PersonID("steward-\($0)"), groups: ["stewards"]) })

  static func approval(by person: PersonID, at moment: Date = noon + 60) -> ApprovalEvent {
    ApprovalEvent(at: moment, by: person, action: .approved(stage: 0, as: .group("stewards")))
  }

  static func dispute(by person: PersonID = "asker", opened: Date = noon) throws -> Dispute {
    try #require(
      Dispute(
        person: person, rule: "email", tool: "assistant", pack: "team", rulesDigest: rules,
        keptText: "write to [EMAIL_1]", range: 9..<18, reason: "a secret reason", opened: opened))
  }

  static func check(_ tool: ToolID = "assistant", blocking: Int = 1) -> CheckFacts {
    CheckFacts(
      tool: tool, pack: "team", rulesDigest: rules, ruleHits: ["email": 1, "iban": 0],
      blocking: blocking)
  }

  /// A store with one of everything, and something changed of what can change.
  static func fill(_ store: Store) throws {
    try store.roster.replace(with: Roster([Person(id: "asker")]), at: noon)
    try store.roster.replace(with: roster, at: noon)
    for number in 1...2 {
      let id = RequestID("request-\(number)")
      try store.requests.addUnsigned(request(id, digest("draft \(number)", store), needs: 2))
      for person in ["steward-1", "steward-2"] as [PersonID] {
        try store.requests.append(approval(by: person), to: id, signatures: .checkedIfPresent)
      }
    }
    let dispute = try dispute()
    try store.disputes.open(dispute)
    try store.disputes.answer(
      dispute.id, .accepted, Dispute.Answer(text: "true", by: "steward-1", at: noon + 60))
    try store.consent.set(true, for: "asker", at: noon)
    try store.consent.set(false, for: "asker", at: noon + 1)
    try store.consent.set(true, for: "asker", at: noon + 2)
    for minute in 0..<3 {
      try store.events.record(check(), by: "asker", at: noon + Double(minute) * 60)
    }
    try store.events.close(
      .fixedThenSent, "assistant", pack: "team", rulesDigest: rules, by: "asker", at: noon + 240)
  }
}

extension Requests {
  /// Adds a request that nobody signed, as a server does that knows by other means who asks.
  func addUnsigned(_ request: ApprovalRequest) throws {
    try add(request, signatures: .checkedIfPresent)
  }
}
