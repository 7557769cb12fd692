import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Exceptions where the trust policy asks for their approvers' signatures.
@Suite struct ExceptionSignatureTests {
  let signed: SignedPolicies

  init() throws { signed = try SignedPolicies() }

  private func reason() -> String? {
    signed.load().messages.first?.split(separator: ": ", maxSplits: 1).last.map(String.init)
  }

  @Test("one that its approver signed counts, and nothing is said about it")
  func approved() throws {
    try signed.sign(signed.approver)
    #expect(signed.load().diagnostics == [])
    #expect(signed.isActive() == true)
  }

  @Test("what ssh-keygen itself wrote counts")
  func byProgram() throws {
    let file = signed.policies.folder + "/team/exceptions/move.yaml"
    #expect(
      try Tool.run(
        [
          "-Y", "sign", "-q", "-n", "dryrun.exception.team", "-f", signed.approver.path, file,
        ], input: "") == 0)
    #expect(signed.load().diagnostics == [])
    #expect(signed.isActive() == true)
  }

  @Test("one without a signature stays in the pack and does not count; the warning says what to do")
  func unsigned() throws {
    let loaded = signed.load()
    #expect(loaded.pack?.exceptions.map(\.id) == ["move"])
    #expect(signed.isActive() == false)
    #expect(loaded.ids == ["unsigned-exception"])
    #expect(
      loaded.messages
        == ["the exception 'move' does not count: there is no signature beside its file"])
    #expect(
      loaded.diagnostics[0].notes == [
        "dpo@example.org signs the file with: dryrun pack sign "
          + "\(signed.policies.folder)/team/exceptions/move.yaml --exception --key KEY"
      ])
    #expect(loaded.diagnostics[0].place == "2:5")
  }

  @Test("without a trust policy, or where it does not ask, none is needed")
  func notAsked() throws {
    try signed.policies.write(
      "{format: 1, signers: allowed_signers, packs: unsigned, exceptions: unsigned}",
      to: "trust.yaml")
    #expect(signed.isActive() == true)
    try signed.policies.remove("trust.yaml")
    #expect(signed.isActive() == true)
    #expect(signed.load().diagnostics == [])
  }

  @Test("one byte more in the file, and the signature is none")
  func tampered() throws {
    try signed.sign(signed.approver)
    let text = SignedPolicies.exception
    for changed in [text + "\n", text.replacing("2026-12-18", with: "2027-01-18"), "# \n" + text] {
      try signed.policies.write(changed, to: "team/exceptions/move.yaml")
      #expect(signed.isActive() == false)
      #expect(reason() == "the signature is not one over this")
    }
  }

  @Test(
    "a signature that is damaged, empty or something else is none", arguments: ["", "x", "a\nb\nc"])
  func damaged(_ text: String) throws {
    try signed.policies.write(text, to: "team/exceptions/move.yaml.sig")
    #expect(signed.isActive() == false)
  }

  @Test("its owner's key does not do, nor does a stranger's")
  func otherPeople() throws {
    try signed.sign(signed.owner)
    #expect(signed.isActive() == false)
    #expect(
      reason() == "the key that signed is one of owner@example.org, not of dpo@example.org")
    try signed.sign(signed.stranger)
    #expect(signed.isActive() == false)
    #expect(reason()?.hasPrefix("no allowed signer has the key SHA256:") == true)
  }

  @Test("a key that stands for approver and owner alike does not do")
  func sharedKey() throws {
    for people in ["*@example.org", "dpo@example.org,owner@example.org"] {
      try signed.allow(signed.approver.allowedLine(people))
      try signed.sign(signed.approver)
      #expect(signed.isActive() == false)
      #expect(reason() == "the key that signed is its owner's, too")
    }
  }

  @Test("a signature for another pack, or for packs, cannot be carried here")
  func otherNamespace() throws {
    for pack in ["other", "team2", "tea"] {
      try signed.sign(signed.approver, pack: pack)
      #expect(signed.isActive() == false)
      #expect(reason() == "the signature was made for 'dryrun.exception.\(pack)', not for this")
    }
  }

  @Test("a key that is for other purposes does not do")
  func otherPurpose() throws {
    try signed.allow(signed.approver.allowedLine("dpo@example.org", "namespaces=\"dryrun.pack\""))
    try signed.sign(signed.approver)
    #expect(signed.isActive() == false)
    #expect(
      reason() == "the key of dpo@example.org may not sign for 'dryrun.exception.team'")
  }

  @Test("it counts while the key is valid, at the moment that is asked about")
  func validity() throws {
    try signed.allow(
      signed.approver.allowedLine(
        "dpo@example.org", "valid-after=\"20261110Z\",valid-before=\"20261120Z\""))
    try signed.sign(signed.approver)
    for (moment, counts) in [
      ("2026-11-09T23:59:59Z", false), ("2026-11-10T00:00:00Z", true),
      ("2026-11-20T00:00:00Z", true), ("2026-11-20T00:00:01Z", false),
    ] {
      #expect(signed.isActive(at: SignedPolicies.date(moment)) == counts, "\(moment)")
    }
    let late = SignedPolicies.date("2026-11-25T00:00:00Z")
    #expect(signed.load(at: late).ids == ["unsigned-exception"])
  }

  @Test("each exception of a file needs its own approver's signature")
  func severalApprovers() throws {
    try signed.policies.write(
      SignedPolicies.exception + """
          - {id: other, rules: [number], verdict: warn, reason: x, owner: owner@example.org,
             approvedBy: ciso@example.org, from: 2026-11-02, until: 2026-12-18}

        """, to: "team/exceptions/move.yaml")
    try signed.sign(signed.approver)
    let loaded = signed.load()
    #expect(loaded.ids == ["unsigned-exception"])
    #expect(loaded.messages.first?.hasPrefix("the exception 'other' does not count") == true)
    #expect(signed.isActive() == true)
  }

  @Test("a parent's exceptions are judged by the same trust policy, and its own name")
  func parent() throws {
    try signed.sign(signed.approver)
    try signed.policies.write(
      "pack: {format: 1, id: child, version: 1.0.0, extends: team}\n", to: "child/pack.yaml")
    func child() -> LoadedPack {
      PackLoader(at: SignedPolicies.now).load(at: signed.policies.folder + "/child")
    }
    #expect(child().diagnostics == [])
    try signed.sign(signed.approver, pack: "child")
    #expect(child().ids == ["unsigned-exception"])
    #expect(child().pack?.exceptions.first?.standing.problem(at: SignedPolicies.now) != nil)
  }

  @Test("a pack of one file has the signature beside it")
  func oneFile() throws {
    try signed.policies.write(
      """
      pack: {format: 1, id: solo, version: 1.0.0}
      detectors: {number: {class: company, pattern: x, redactAs: N}}

      """ + SignedPolicies.exception, to: "solo.yaml")
    let load = {
      PackLoader(at: SignedPolicies.now).load(at: self.signed.policies.folder + "/solo.yaml")
    }
    #expect(load().ids == ["unsigned-exception"])
    try signed.sign(signed.approver, pack: "solo", file: "solo.yaml")
    #expect(load().diagnostics == [])
  }
}
