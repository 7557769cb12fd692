import Approvals
import Detection
import Diagnostics
import Foundation
import PolicyPacks

/// A small organisation: one who asks, her manager, two stewards, an outsider and an author of rules.
enum Cast {
  static let rita: PersonID = "rita"
  static let mona: PersonID = "mona"
  static let sven: PersonID = "sven"
  static let sara: PersonID = "sara"
  static let otto: PersonID = "otto"
  static let pia: PersonID = "pia"

  static let everybody = [rita, mona, sven, sara, otto, pia]

  /// Rita and her manager are stewards too, so that every separation has something to separate.
  static let roster = Roster([
    Person(id: rita, manager: mona, groups: ["stewards"]),
    Person(id: mona, groups: ["stewards"]),
    Person(id: sven, manager: mona, groups: ["stewards"]),
    Person(id: sara, manager: mona, groups: ["stewards", "governance"]),
    Person(id: otto),
    Person(id: pia, groups: ["stewards"]),
  ])

  static let monday = Date(timeIntervalSince1970: 1_795_392_000)  // 2026-11-23, midnight.

  static let origin = Origin(Location(SourceText(name: "team/pack.yaml", ""), 0..<0))

  static func workflow(
    _ stages: [ApprovalStage], separation: SeparationOfDuties = SeparationOfDuties(),
    escalations: [Escalation] = [], grant: GrantTerms = GrantTerms(lasts: Span(30, .hours), uses: 2)
  ) -> ApprovalWorkflow {
    ApprovalWorkflow(
      title: "Stewards", stages: stages, separation: separation, grant: grant,
      escalations: escalations, origin: origin)
  }

  static func request(
    _ workflow: ApprovalWorkflow, fields: [String: String] = [:], keptText: String? = nil
  ) -> ApprovalRequest {
    ApprovalRequest(
      id: "r-17", requester: rita, workflowID: "stewards", workflow: workflow,
      hours: WorkingHours(), packAuthors: [pia], subject: subject, fields: fields,
      keptText: keptText, asked: monday)
  }

  static let subject = subject()

  static func subject(
    draft: String = "Summarise HL-12345678-2", tool: ToolID = "assistant", task: TaskID? = "claims",
    classes: Set<DataClass> = ["customer.policy-number", "personal.contact"],
    rules: Set<RuleID> = ["policy-number"], pack: PackID = "team", version: String = "1.0.0",
    rulesDigest: String = "5f70bf"
  ) -> ApprovalSubject {
    ApprovalSubject(
      draftDigest: DraftDigest(of: SensitiveText(draft), key: [1, 2, 3]), tool: tool, task: task,
      classes: classes, rules: rules, pack: pack,
      packVersion: SemanticVersion(version) ?? zero, rulesDigest: rulesDigest)
  }

  private static let zero = SemanticVersion("0") ?? { preconditionFailure("0 is a version") }()
}

extension ApprovalStage {
  static let manager = ApprovalStage(name: "Manager", approvers: [.managerOfRequester])
  static let steward = ApprovalStage(name: "Steward", approvers: [.group("stewards")])
  static let twoStewards = ApprovalStage(
    name: "Two", approvers: [.group("stewards")], needs: 2, within: Span(4, .hours))
  static let either = ApprovalStage(
    name: "Either", approvers: [.managerOfRequester, .person("sven")], within: Span(4, .hours))
}

extension ApprovalCase {
  /// What follows an event of somebody whom the roster knows, signed or not.
  func after(
    _ person: PersonID, _ action: ApprovalAction, hours: Double
  ) throws(ApprovalError) -> ApprovalCase {
    let event = ApprovalEvent(
      at: Cast.monday.addingTimeInterval(hours * 3600), by: person, action: action)
    return try appending(event, roster: Cast.roster, signatures: .checkedIfPresent)
  }

  func state(afterHours hours: Double) -> ApprovalState {
    state(at: Cast.monday.addingTimeInterval(hours * 3600))
  }
}
