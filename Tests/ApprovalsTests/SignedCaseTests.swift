import Approvals
import Detection
import Foundation
import PolicyPacks
import SSHSignatures
import Testing

/// Events that people signed with the real `ssh-keygen`.
@Suite final class SignedCaseTests {
  private let folder = NSTemporaryDirectory() + "approvals-\(UUID().uuidString)"
  private var people: [Person] = []

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (id, manager) in [("rita", "mona"), ("mona", nil), ("sven", "mona")] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", id, "-f", "\(folder)/\(id)",
      ]
      try process.run()
      process.waitUntilExit()
      let line = try String(contentsOfFile: "\(folder)/\(id).pub", encoding: .utf8)
      people.append(
        Person(
          id: PersonID(id), manager: manager.map { PersonID($0) }, groups: ["stewards"],
          publicKey: try SSHPublicKey(line)))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var roster: Roster { Roster(people) }

  private func sign(
    _ event: ApprovalEvent, in request: ApprovalRequest, as person: PersonID? = nil
  ) throws -> ApprovalEvent {
    var signed = event
    signed.signature = try SSHSigner().sign(
      event.signedBytes(in: request), namespace: ApprovalEvent.namespace,
      keyPath: "\(folder)/\(person ?? event.by)")
    return signed
  }

  private func approval(_ stage: Int, by person: PersonID, _ role: Approver) -> ApprovalEvent {
    ApprovalEvent(
      at: Cast.monday.addingTimeInterval(3600), by: person,
      action: .approved(stage: stage, as: role))
  }

  @Test("what approvers signed is granted, survives storage, and can be audited years later")
  func wholeLife() throws {
    let request = Cast.request(
      Cast.workflow([.manager, .steward]), fields: ["reason": "Überfällig"])
    var approval = try ApprovalCase(request)
    let first = try sign(self.approval(0, by: "mona", .managerOfRequester), in: request)
    let second = try sign(self.approval(1, by: "sven", .group("stewards")), in: request)
    for event in [first, second] {
      approval = try approval.appending(event, roster: roster)
    }
    let grant = try #require(approval.state(afterHours: 2).grant)
    #expect(grant.covers(Cast.subject, at: Cast.monday.addingTimeInterval(7200)))

    let stored = try JSONEncoder().encode(approval)
    let restored = try JSONDecoder().decode(ApprovalCase.self, from: stored)
    #expect(restored == approval)
    #expect(restored.request.digest == request.digest)
    let key = try #require(roster["sven"]?.publicKey)
    #expect(restored.events[1].isSigned(by: key, in: restored.request))
    #expect(!restored.events[0].isSigned(by: key, in: restored.request))
  }

  @Test("without a signature nothing happens where one is required")
  func unsigned() throws {
    let request = Cast.request(Cast.workflow([.steward]))
    let event = approval(0, by: "sven", .group("stewards"))
    let start = try ApprovalCase(request)
    #expect(throws: ApprovalError.notSigned) { try start.appending(event, roster: roster) }
    _ = try start.appending(event, roster: roster, signatures: .checkedIfPresent)
  }

  @Test("a signature counts for one person, one request and one action only")
  func onlyFor() throws {
    let request = Cast.request(Cast.workflow([.steward, .manager]))
    let start = try ApprovalCase(request)
    let event = approval(0, by: "sven", .group("stewards"))
    let signed = try sign(event, in: request)
    _ = try start.appending(signed, roster: roster)

    let byAnother = try sign(event, in: request, as: "mona")
    let words = "the signature does not hold: another key made the signature"
    let error = #expect(throws: ApprovalError.self) {
      try start.appending(byAnother, roster: roster, signatures: .checkedIfPresent)
    }
    #expect(error?.message == words)

    let others = [
      ApprovalEvent(
        at: event.at + 1, by: "sven", action: event.action, signature: signed.signature),
      ApprovalEvent(
        at: event.at, by: "sven", action: .rejected(as: .group("stewards"), reason: "no"),
        signature: signed.signature),
    ]
    for other in others {
      #expect(throws: ApprovalError.self) { try start.appending(other, roster: roster) }
    }
    let elsewhere = try ApprovalCase(
      Cast.request(Cast.workflow([.steward, .manager]), fields: ["reason": "another"]))
    #expect(throws: ApprovalError.self) { try elsewhere.appending(signed, roster: roster) }
  }

  @Test("a request is its requester's only with their signature over this request")
  func requests() throws {
    func signed(_ request: ApprovalRequest, as person: PersonID) throws -> ApprovalRequest {
      var signed = request
      signed.signature = try SSHSigner().sign(
        request.canonicalBytes, namespace: ApprovalEvent.namespace, keyPath: "\(folder)/\(person)")
      return signed
    }
    let request = Cast.request(Cast.workflow([.steward]), fields: ["reason": "Renewal"])
    try signed(request, as: "rita").checkSignature(roster)
    #expect(throws: ApprovalError.notSigned) { try request.checkSignature(roster) }
    try request.checkSignature(roster, .checkedIfPresent)
    for rule in [SignatureRule.required, .checkedIfPresent] {
      #expect(throws: ApprovalError.self) {
        try signed(request, as: "sven").checkSignature(roster, rule)
      }
      var moved = Cast.request(Cast.workflow([.steward]), fields: ["reason": "Another"])
      moved.signature = try signed(request, as: "rita").signature
      let other = moved
      #expect(throws: ApprovalError.self) { try other.checkSignature(roster, rule) }
    }
    // What somebody signed as a request is no approval, and the other way round.
    let event = approval(0, by: "rita", .group("stewards"))
    var swapped = request
    swapped.signature = try sign(event, in: request).signature
    let asRequest = swapped
    #expect(throws: ApprovalError.self) { try asRequest.checkSignature(roster) }
  }

  @Test("the key that a server has for a person counts beside their own, for them alone")
  func accountKey() throws {
    let request = Cast.request(Cast.workflow([.steward]))
    let start = try ApprovalCase(request)
    let event = approval(0, by: "sven", .group("stewards"))
    let own = try sign(event, in: request)
    let byServer = try sign(event, in: request, as: "mona")
    var moved = roster.people.filter { $0.id != "mona" }
    for index in moved.indices where moved[index].id == "sven" {
      moved[index].accountKey = roster["mona"]?.publicKey
    }
    let both = Roster(moved)
    for signed in [own, byServer] { _ = try start.appending(signed, roster: both) }
    for index in moved.indices { moved[index].publicKey = nil }
    let serverOnly = Roster(moved)
    _ = try start.appending(byServer, roster: serverOnly)
    #expect(throws: ApprovalError.self) { try start.appending(own, roster: serverOnly) }
    #expect(throws: ApprovalError.self) { try start.appending(byServer, roster: roster) }
    #expect(both.person(holding: try #require(roster["mona"]?.publicKey))?.id == "sven")
  }

  @Test("somebody without a key, or unknown, cannot act")
  func withoutKey() throws {
    let request = Cast.request(Cast.workflow([.steward]))
    let signed = try sign(approval(0, by: "sven", .group("stewards")), in: request)
    let start = try ApprovalCase(request)
    let keyless = Roster([Person(id: "sven", groups: ["stewards"])])
    #expect(throws: ApprovalError.noPublicKey) { try start.appending(signed, roster: keyless) }
    #expect(throws: ApprovalError.notQualified(.group("stewards"))) {
      try start.appending(signed, roster: Roster([Person]()))
    }
    let withdrawn = ApprovalEvent(at: Cast.monday, by: "rita", action: .withdrawn)
    #expect(throws: ApprovalError.unknownPerson) {
      try start.appending(withdrawn, roster: Roster([Person]()), signatures: .checkedIfPresent)
    }
  }
}
