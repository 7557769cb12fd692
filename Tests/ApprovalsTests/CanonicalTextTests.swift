import Approvals
import Detection
import Foundation
import PolicyPacks
import Testing

/// The bytes that people sign, and the digests that they contain.
@Suite struct CanonicalTextTests {
  private let request = Cast.request(Cast.workflow([.manager, .steward]))

  private func text(_ action: ApprovalAction, at seconds: Double = 3600.25) -> String {
    let event = ApprovalEvent(at: Cast.monday + seconds, by: "mona", action: action)
    return String(decoding: event.signedBytes(in: request), as: UTF8.self)
  }

  @Test("an approval is a text that a person can read before they sign it")
  func approval() {
    #expect(
      text(.approved(stage: 0, as: .managerOfRequester)) == """
        dryrun approval action 1
        request: r-17
        digest: \(request.digest)
        action: approved
        stage: 1
        as: role:manager-of-requester
        by: mona
        at: 2026-11-23T01:00:00.250Z

        """)
  }

  @Test("words that look like lines of their own are none")
  func escaped() {
    let reason = "no\naction: approved\r\u{2028}\\n\u{202E}"
    let lines = text(.rejected(as: .group("stewards"), reason: reason)).split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines.last == "reason: no\\u{a}action: approved\\u{d}\\u{2028}\\\\n\\u{202e}")
  }

  @Test("every kind of action, stage, role, person and moment signs other bytes")
  func distinct() {
    let actions: [ApprovalAction] = [
      .approved(stage: 0, as: .managerOfRequester), .approved(stage: 1, as: .managerOfRequester),
      .approved(stage: 0, as: .group("stewards")), .approved(stage: 0, as: .person("stewards")),
      .rejected(as: .group("stewards"), reason: "a"),
      .rejected(as: .group("stewards"), reason: "b"),
      .revoked(as: .group("stewards"), reason: "a"), .withdrawn, .used(Cast.subject),
      .used(Cast.subject(tool: "other")), .approved(stage: .max, as: .managerOfRequester),
    ]
    let texts = actions.map { text($0) } + actions.map { text($0, at: 3600.251) }
    #expect(Set(texts).count == texts.count)
  }

  @Test("whatever differs between two requests differs in their digests")
  func requestDigests() {
    let workflow = Cast.workflow([.manager, .steward])
    var hours = WorkingHours()
    hours.holidays = [CalendarDay(number: .max)]
    func request(
      id: RequestID = "r", requester: PersonID = "rita", workflowID: WorkflowID = "w",
      workflow: ApprovalWorkflow = workflow, hours: WorkingHours = WorkingHours(),
      authors: Set<PersonID> = [], subject: ApprovalSubject = Cast.subject,
      fields: [String: String] = [:], kept: String? = nil, asked: Date = Cast.monday
    ) -> ApprovalRequest {
      ApprovalRequest(
        id: id, requester: requester, workflowID: workflowID, workflow: workflow, hours: hours,
        packAuthors: authors, subject: subject, fields: fields, keptText: kept, asked: asked)
    }
    let requests = [
      request(), request(id: "s"), request(requester: "sven"), request(workflowID: "v"),
      request(workflow: Cast.workflow([.steward, .manager])),
      request(workflow: Cast.workflow([.manager, .steward], separation: .init(twice: true))),
      request(workflow: Cast.workflow([.manager, .twoStewards])),
      request(
        workflow: Cast.workflow(
          [.manager, .steward], escalations: [Escalation(after: Span(1, .days), .reject)])),
      request(
        workflow: Cast.workflow(
          [.manager, .steward],
          escalations: [Escalation(after: Span(1, .days), .to("rejection"))])),
      request(hours: hours), request(hours: WorkingHours(timezone: "Europe/Berlin")),
      request(authors: ["pia"]), request(subject: Cast.subject(task: nil)),
      request(subject: Cast.subject(classes: ["health"])),
      request(subject: Cast.subject(draft: "another")), request(fields: ["a": "b"]),
      request(fields: ["a": "b\nfield: c"]), request(fields: ["a": "b", "c": ""]),
      request(kept: ""), request(kept: "a"), request(asked: Cast.monday + 0.001),
    ]
    #expect(Set(requests.map(\.digest)).count == requests.count)
    #expect(request().digest == request(asked: Cast.monday + 0.0001).digest)
  }

  @Test(
    "moments from anywhere are written, and none does harm",
    arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, -1, 253_402_300_800])
  func moments(_ seconds: Double) {
    let event = ApprovalEvent(
      at: Date(timeIntervalSince1970: seconds), by: "mona", action: .withdrawn)
    let last = String(decoding: event.signedBytes(in: request), as: UTF8.self)
      .split(separator: "\n").last
    #expect(last == "at: 1970-01-01T00:00:00.000Z" || last == "at: 9999-12-31T23:59:59.000Z")
  }
}
