import Approvals
import Detection
import Foundation
import PolicyPacks
import Testing

@Suite("Decisions that travel on their own")
struct DecisionTests {
  private let request = Cast.request(
    Cast.workflow([.manager, .steward]), fields: ["reason": "Überfällig \u{1F600}\n\"\\"],
    keptText: "write to [EMAIL_1]")

  private func event(_ action: ApprovalAction, hours: Double = 1) -> ApprovalEvent {
    ApprovalEvent(
      at: Cast.monday.addingTimeInterval(hours * 3600 + 0.123), by: Cast.mona, action: action,
      signature: "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n")
  }

  @Test(
    "a decision comes back from JSON as it was, to the millisecond",
    arguments: [
      ApprovalAction.approved(stage: 1, as: .group("stewards")),
      .rejected(as: .managerOfRequester, reason: "use a sample\n"),
      .revoked(as: .person("mona"), reason: "\u{1F600}"),
    ])
  func roundTrip(_ action: ApprovalAction) throws {
    let decision = SignedDecision(event(action), on: request)
    let back = try SignedDecision(json: decision.json)
    #expect(back == decision)
    #expect(back.event.signedBytes(in: request) == decision.event.signedBytes(in: request))
  }

  @Test("its JSON has the very facts that are signed")
  func facts() throws {
    let decision = SignedDecision(event(.approved(stage: 1, as: .group("stewards"))), on: request)
    let json = try #require(
      try JSONSerialization.jsonObject(with: decision.json) as? [String: Any])
    let signed = String(decoding: decision.event.signedBytes(in: request), as: UTF8.self)
    for key in ["request", "digest", "action", "stage", "as", "by", "at"] {
      let value = try #require(json[key])
      #expect(signed.contains("\(key): \(value)\n"), "\(key)")
    }
  }

  @Test(
    "what nobody signs cannot travel: a use, and a withdrawal",
    arguments: [
      ApprovalAction.withdrawn, .used(Cast.subject),
    ])
  func otherActions(_ action: ApprovalAction) throws {
    let decision = SignedDecision(event(action), on: request)
    #expect(throws: ApprovalError.self) { try SignedDecision(json: decision.json) }
    let approval = try ApprovalCase(request)
    #expect(throws: ApprovalError.self) {
      try approval.receiving(decision, at: Cast.monday + 7200, roster: Cast.roster)
    }
  }

  @Test("a request comes back from JSON as it was, and has the same digest")
  func requestJSON() throws {
    var signed = request
    signed.signature = "a signature"
    let back = try ApprovalRequest(json: signed.json)
    #expect(back == signed)
    #expect(back.digest == signed.digest)
  }

  @Test("JSON that is no request is refused without a word of it")
  func noRequest() throws {
    for text in ["", "{}", "[]", "null", "{\"id\": \"secret\"}", "secret"] {
      let error = #expect(throws: ApprovalError.self) {
        try ApprovalRequest(json: Data(text.utf8))
      }
      #expect(error?.message.contains("secret") == false)
    }
  }

  @Test("without a signature nothing is received, even where a store would take it")
  func unsigned() throws {
    let event = ApprovalEvent(
      at: Cast.monday + 60, by: Cast.mona, action: .approved(stage: 0, as: .managerOfRequester))
    let approval = try ApprovalCase(request)
    #expect(throws: ApprovalError.notSigned) {
      try approval.receiving(
        SignedDecision(event, on: request), at: Cast.monday + 120, roster: Cast.roster)
    }
  }
}
