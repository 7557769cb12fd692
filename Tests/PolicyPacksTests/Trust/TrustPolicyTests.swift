import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// The trust policy itself: while it is broken, nothing is loaded.
@Suite struct TrustPolicyTests {
  let signed: SignedPolicies

  init() throws { signed = try SignedPolicies() }

  @Test(
    "one that is broken lets nothing be loaded",
    arguments: [
      ("", "wrong-type"), ("[", "yaml-syntax"), ("a", "wrong-type"),
      (
        "{format: 2, signers: allowed_signers, packs: unsigned, exceptions: signed}",
        "newer-format"
      ),
      ("{format: 1, packs: unsigned, exceptions: signed}", "missing-key"),
      ("{format: 1, signers: allowed_signers, exceptions: signed}", "missing-key"),
      ("{format: 1, signers: allowed_signers, packs: unsigned}", "missing-key"),
      ("{format: 1, signers: allowed_signers, packs: no, exceptions: signed}", "unknown-value"),
      (
        "{format: 1, signers: allowed_signers, packs: unsigned, exceptions: signed, exception: x}",
        "unknown-key"
      ),
      ("{format: 1, signers: nowhere, packs: unsigned, exceptions: signed}", "no-signers"),
    ])
  func broken(_ text: String, _ id: String) throws {
    try signed.policies.write(text, to: "trust.yaml")
    let loaded = signed.load()
    #expect(!loaded.isLoaded)
    #expect(loaded.ids.contains(id), "\(loaded.ids)")
  }

  @Test("one whose signers cannot be understood lets nothing be loaded")
  func brokenSigners() throws {
    try signed.allow("dpo@example.org cert-authority ssh-ed25519 AAAA\n")
    let loaded = signed.load()
    #expect(!loaded.isLoaded)
    #expect(loaded.ids == ["certificate-authority"])
  }

  @Test("a link to a pack stands for the pack, with the trust policy beside it")
  func linkedPack() throws {
    let link = signed.policies.folder + "/elsewhere"
    try FileManager.default.createDirectory(atPath: link, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link + "/team", withDestinationPath: "../team")
    let loaded = PackLoader(at: SignedPolicies.now).load(at: link + "/team")
    #expect(loaded.ids == ["unsigned-exception"])
    try FileManager.default.createSymbolicLink(
      atPath: link + "/circle", withDestinationPath: "circle")
    #expect(PackLoader().load(at: link + "/circle").ids == ["no-pack"])
  }

  @Test(
    "one under a name that is not looked for is not passed over",
    arguments: ["trust.yml", "Trust.yaml", "trust.YAML", "TRUST.YML"])
  func otherName(_ name: String) throws {
    try signed.policies.remove("trust.yaml")
    try signed.policies.write("format: 1\n", to: name)
    #expect(signed.load().ids == ["no-trust-policy"])
    #expect(!signed.load().isLoaded)
  }

  @Test("one that is a link to nowhere is not taken for none")
  func brokenLink() throws {
    try signed.policies.remove("trust.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: signed.policies.folder + "/trust.yaml", withDestinationPath: "/nowhere/trust.yaml")
    #expect(signed.load().ids == ["no-trust-policy"])
  }

  @Test("one that was named must be there, for built-in packs too")
  func named() throws {
    let loader = PackLoader(trust: .file(signed.policies.folder + "/company.yaml"))
    #expect(loader.load(at: signed.policies.folder + "/team").ids == ["no-trust-policy"])
    #expect(loader.load(at: "baseline").ids == ["no-trust-policy"])
  }

  @Test("one that was named counts instead of the one beside the pack")
  func namedInstead() throws {
    try signed.policies.write(
      "{format: 1, signers: ../allowed_signers, packs: unsigned, exceptions: unsigned}",
      to: "elsewhere/company.yaml")
    let loader = PackLoader(trust: .file(signed.policies.folder + "/elsewhere/company.yaml"))
    #expect(loader.load(at: signed.policies.folder + "/team").diagnostics == [])
  }

  @Test("a trust policy inside a pack is none: it is read as rules, and refused")
  func insidePack() throws {
    try signed.policies.write("format: 1\n", to: "team/trust.yaml")
    #expect(signed.load().ids.contains("unknown-section"))
  }

  @Test("the folder of packs is still no pack, with a trust policy in it")
  func folderOfPacks() throws {
    let loaded = PackLoader().load(at: signed.policies.folder)
    #expect(loaded.messages.first?.contains("and no pack of its own") == true)
  }
}
