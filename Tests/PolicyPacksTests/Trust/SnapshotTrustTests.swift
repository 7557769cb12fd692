import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Snapshots of packs under a trust policy: what was kept says no more than what is there now.
@Suite struct SnapshotTrustTests {
  let signed: SignedPolicies

  init() throws {
    signed = try SignedPolicies()
    try signed.sign(signed.approver)
    #expect(load().diagnostics == [])
    try #require(snapshots == 1)
  }

  private var folder: String { signed.policies.folder + "/.cache" }
  private var snapshots: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).count
  }

  private func load(at moment: Date = SignedPolicies.now) -> LoadedPack {
    SnapshotCache(folder: folder, engineVersion: "1", at: moment)
      .load(at: signed.policies.folder + "/team")
  }

  private func isActive(at moment: Date = SignedPolicies.now) -> Bool? {
    load(at: moment).pack.flatMap { pack in
      pack.exceptions.first?.isActive(on: pack.day(of: moment), at: moment)
    }
  }

  @Test("the signature that is taken away takes the exception away")
  func stripped() throws {
    #expect(isActive() == true)
    try signed.policies.remove("team/exceptions/move.yaml.sig")
    #expect(isActive() == false)
  }

  @Test("another signature is judged anew")
  func otherSignature() throws {
    try signed.sign(signed.stranger)
    #expect(isActive() == false)
  }

  @Test("a key that is taken from the signers is none from then on")
  func revoked() throws {
    try signed.allow(signed.owner.allowedLine("owner@example.org"))
    #expect(isActive() == false)
  }

  @Test("a trust policy that comes, goes or breaks counts at once")
  func policy() throws {
    try signed.policies.write("x", to: "trust.yaml")
    #expect(!load().isLoaded)
    try signed.policies.remove("trust.yaml")
    try signed.policies.remove("team/exceptions/move.yaml.sig")
    #expect(isActive() == true)
    try signed.policies.write(
      "{format: 1, signers: allowed_signers, packs: signed, exceptions: signed}", to: "trust.yaml")
    #expect(!load().isLoaded)
  }

  @Test("the key's validity is judged at the moment, not when the snapshot was made")
  func validity() throws {
    try signed.allow(
      signed.approver.allowedLine("dpo@example.org", "valid-before=\"20261120Z\""))
    #expect(load().diagnostics == [])
    #expect(isActive(at: SignedPolicies.date("2026-11-19T00:00:00Z")) == true)
    #expect(isActive(at: SignedPolicies.date("2026-11-21T00:00:00Z")) == false)
  }
}
