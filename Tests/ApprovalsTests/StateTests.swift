import Approvals
import Detection
import Foundation
import PolicyPacks
import Testing

/// What time alone does, and what a request must have.
@Suite struct StateTests {
  private let slow = Cast.workflow(
    [.either, .steward],
    escalations: [
      Escalation(after: Span(8, .hours), .to("governance")),
      Escalation(after: Span(2, .days), .reject),
    ])

  private func waiting(_ approval: ApprovalCase, _ hours: Double) throws -> Waiting {
    guard case .waiting(let waiting) = approval.state(afterHours: hours) else {
      throw Missing()
    }
    return waiting
  }

  private struct Missing: Error {}

  @Test("a stage is late, then escalated, then rejected, without anything being stored")
  func time() throws {
    let approval = try ApprovalCase(Cast.request(slow))
    let early = try waiting(approval, 3.9)
    #expect(early.stage == 0 && early.missing == 1 && !early.isLate)
    #expect(early.approvers == [.managerOfRequester, .person("sven")])
    #expect(early.due == Cast.monday + 4 * 3600)
    #expect(early.rejectsAt == Cast.monday + 48 * 3600)
    #expect(try waiting(approval, 4).isLate)
    let escalated = try waiting(approval, 8)
    #expect(escalated.escalatedTo == ["governance"])
    #expect(escalated.approvers == [.managerOfRequester, .person("sven"), .group("governance")])
    #expect(try waiting(approval, 47.9).stage == 0)
    #expect(
      approval.state(afterHours: 48).name == "rejected" && approval.state(afterHours: 999).isFinal)
  }

  @Test("a stage counts its time from the one before; the escalation from the request")
  func secondStage() throws {
    let approval = try ApprovalCase(Cast.request(slow))
      .after("mona", .approved(stage: 0, as: .managerOfRequester), hours: 7)
    let second = try waiting(approval, 7)
    #expect(second.stage == 1 && second.name == "Steward")
    #expect(second.since == Cast.monday + 7 * 3600 && second.due == nil)
    #expect(try waiting(approval, 8).escalatedTo == ["governance"])
  }

  @Test("a look back shows what was then")
  func lookBack() throws {
    let approval = try ApprovalCase(Cast.request(Cast.workflow([.steward])))
      .after("sven", .approved(stage: 0, as: .group("stewards")), hours: 2)
      .after("rita", .used(Cast.subject), hours: 3)
      .after("sven", .revoked(as: .group("stewards"), reason: "A mistake"), hours: 4)
    let names = [1, 2, 3, 4].map { approval.state(afterHours: $0).name }
    #expect(names == ["waiting", "granted", "granted", "revoked"])
    #expect([2, 3].map { approval.state(afterHours: $0).grant?.usesLeft } == [2, 1])
  }

  @Test("deadlines go by the hours that the request was made under")
  func workingHours() throws {
    var workflow = Cast.workflow([.steward])
    workflow.stages[0].within = Span(4, .workingHours)
    workflow.grant.lasts = Span(1, .workingDays)
    let approval = try ApprovalCase(Cast.request(workflow))
    #expect(try waiting(approval, 0).due == Cast.monday + 13 * 3600)
    let granted = try approval.after("sven", .approved(stage: 0, as: .group("stewards")), hours: 15)
    #expect(granted.state(afterHours: 15).grant?.expires == Cast.monday + 39 * 3600)
    #expect(granted.state(afterHours: 38.999).name == "granted")
    #expect(granted.state(afterHours: 39).name == "expired")
  }

  @Test("a request says what its workflow requires")
  func requiredFields() throws {
    var workflow = Cast.workflow([.steward])
    workflow.requires = ["reason", "claim"]
    #expect(throws: ApprovalError.missingFields(["reason", "claim"])) {
      try ApprovalCase(Cast.request(workflow))
    }
    #expect(throws: ApprovalError.missingFields(["claim"])) {
      try ApprovalCase(Cast.request(workflow, fields: ["reason": "Renewal", "claim": " \n"]))
    }
    _ = try ApprovalCase(Cast.request(workflow, fields: ["reason": "Renewal", "claim": "7"]))
  }

  @Test("a workflow that nobody could pass is refused, wherever it came from")
  func brokenWorkflows() {
    let stages: [[ApprovalStage]] = [
      [], [ApprovalStage(name: "Nobody", approvers: [])],
      [.manager, ApprovalStage(name: "None", approvers: [.group("stewards")], needs: 0)],
    ]
    for stages in stages {
      #expect(throws: ApprovalError.brokenWorkflow) {
        try ApprovalCase(Cast.request(Cast.workflow(stages)))
      }
    }
  }

  @Test("each refusal says its reason")
  func reasons() throws {
    let start = try ApprovalCase(Cast.request(Cast.workflow([.manager, .twoStewards])))
    func refusal(
      _ approval: ApprovalCase, _ person: PersonID, _ action: ApprovalAction, hours: Double = 9
    ) -> ApprovalError? {
      do {
        _ = try approval.after(person, action, hours: hours)
        return nil
      } catch { return error }
    }
    let asManager = ApprovalAction.approved(stage: 0, as: .managerOfRequester)
    let asSteward = ApprovalAction.approved(stage: 1, as: .group("stewards"))
    let second = try start.after("mona", asManager, hours: 8)
    let third = try second.after("sven", asSteward, hours: 8)
    let granted = try third.after("sara", asSteward, hours: 8)
    #expect(refusal(start, "sven", asManager) == .notQualified(.managerOfRequester))
    #expect(refusal(start, "sven", asSteward) == .otherStage(waiting: 0))
    #expect(
      refusal(start, "sven", .approved(stage: 0, as: .group("stewards")))
        == .notAsked(.group("stewards")))
    #expect(refusal(second, "mona", asSteward) == .approvedEarlierStage)
    #expect(refusal(second, "rita", asSteward) == .ownRequest)
    #expect(refusal(second, "pia", asSteward) == .packAuthor)
    #expect(refusal(third, "sven", asSteward) == .alreadyApproved)
    #expect(refusal(third, "rita", .used(Cast.subject)) == .notGranted)
    #expect(
      refusal(third, "sara", asSteward, hours: 7) == .outOfOrder(latest: Cast.monday + 8 * 3600))
    #expect(refusal(granted, "sara", asSteward) == .alreadyGranted)
    #expect(refusal(granted, "sven", .withdrawn) == .notRequester)
    #expect(
      refusal(granted, "rita", .used(Cast.subject(tool: "other"))) == .notCovered(.otherTool))
    #expect(refusal(granted, "sven", .revoked(as: .group("stewards"), reason: "")) == .noReason)
    #expect(refusal(granted, "rita", .used(Cast.subject), hours: 99) == .ended("expired"))
  }

  @Test("a grant says why it does not cover something")
  func refusals() throws {
    let granted = try ApprovalCase(Cast.request(Cast.workflow([.steward])))
      .after("sven", .approved(stage: 0, as: .group("stewards")), hours: 1)
    let grant = try #require(granted.state(afterHours: 1).grant)
    let now = Cast.monday + 7200
    let cases: [(ApprovalSubject, Grant.Refusal?)] = [
      (Cast.subject, nil), (Cast.subject(classes: []), nil), (Cast.subject(rules: []), nil),
      (Cast.subject(draft: "x"), .otherDraft), (Cast.subject(tool: "x"), .otherTool),
      (Cast.subject(task: nil), .otherTask), (Cast.subject(rulesDigest: "x"), .otherRules),
      (Cast.subject(classes: ["personal"]), .moreClasses), (Cast.subject(rules: ["x"]), .moreRules),
    ]
    for (subject, refusal) in cases { #expect(grant.refusal(of: subject, at: now) == refusal) }
    #expect(grant.refusal(of: Cast.subject, at: Cast.monday) == .outOfTime)
    #expect(grant.refusal(of: Cast.subject, at: grant.expires) == .outOfTime)
  }

  @Test("a stored case whose events break a rule is refused")
  func brokenStorage() throws {
    let approval = try ApprovalCase(Cast.request(Cast.workflow([.steward])))
      .after("sven", .approved(stage: 0, as: .group("stewards")), hours: 1)
    let stored = String(decoding: try JSONEncoder().encode(approval), as: UTF8.self)
    #expect(try JSONDecoder().decode(ApprovalCase.self, from: Data(stored.utf8)) == approval)
    let forged = stored.replacing("\"by\":\"sven\"", with: "\"by\":\"rita\"")
    #expect(forged != stored)
    #expect(throws: ApprovalError.ownRequest) {
      try JSONDecoder().decode(ApprovalCase.self, from: Data(forged.utf8))
    }
  }

  @Test("people's words appear in no description")
  func descriptions() throws {
    let request = Cast.request(
      Cast.workflow([.steward]), fields: ["reason": "SECRET"], keptText: "SECRET")
    let event = ApprovalEvent(
      at: Cast.monday, by: "sven", action: .rejected(as: .group("stewards"), reason: "SECRET"))
    let approval = try ApprovalCase(request, events: [event])
    var dumped = ""
    dump(approval, to: &dumped)
    dump(approval.state(afterHours: 1), to: &dumped)
    for text in [
      dumped, "\(approval)", "\(event)", "\(request)", "\(approval.state(afterHours: 1))",
    ] {
      #expect(!text.contains("SECRET"))
    }
    #expect("\(approval)".contains("r-17"))
  }
}
