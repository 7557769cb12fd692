import Foundation
import TestSupport
import Testing

/// Signatures, locks, bundles and updates with the real program.
@Suite("Trust")
struct TrustTests {
  let dryrun: DryrunProcess
  let approver: KeyPair
  let stranger: KeyPair

  init() throws {
    dryrun = try DryrunProcess()
    (approver, stranger) = (try KeyPair(), try KeyPair())
    for folder in ["policies/team/exceptions", "elsewhere/policies"] {
      try FileManager.default.createDirectory(
        atPath: "\(dryrun.folder)/\(folder)", withIntermediateDirectories: true)
    }
    try write(version: "1.0.0")
    try dryrun.write("policies/team/exceptions/move.yaml", exception)
    try trust("packs: unsigned, exceptions: signed", in: "policies")
  }

  private func write(version: String) throws {
    try dryrun.write(
      "policies/team/pack.yaml",
      """
      pack: {format: 1, id: team, version: \(version), extends: [baseline ^1.0]}
      classes: {customer.number: confidential}
      detectors: {number: {class: customer.number, pattern: 'KD-\\d{6}', redactAs: N}}
      tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: block}}}

      """)
  }

  /// In force today and for a while.
  private var exception: String {
    let days = [-10, 10].map { day in
      Date.now.addingTimeInterval(Double(day) * 86_400)
        .formatted(.iso8601.year().month().day())
    }
    return """
      exceptions:
        - {id: move, rules: [number], verdict: warn, reason: Until cut-over,
           owner: lead@example.org, approvedBy: dpo@example.org, from: \(days[0]), until: \(days[1])}

      """
  }

  private func trust(_ demands: String, in folder: String, _ options: String = "") throws {
    try dryrun.write("\(folder)/trust.yaml", "{format: 1, signers: allowed_signers, \(demands)}\n")
    try dryrun.write(
      "\(folder)/allowed_signers", approver.allowedLine("dpo@example.org", options))
  }

  private func check() throws -> DryrunProcess.Result {
    try dryrun.run(
      "check", "--tool", "chat", "--policy", "policies/team", "--plain", input: "KD-104233")
  }

  private func sign(_ key: KeyPair) throws -> DryrunProcess.Result {
    try dryrun.run(
      "pack", "sign", "policies/team/exceptions/move.yaml", "--exception", "--key", key.path)
  }

  @Test(
    "an exception counts from the moment its approver signs it, and no longer when that is gone")
  func exceptionSigned() throws {
    let unsigned = try check()
    #expect(unsigned.status == 1)
    #expect(unsigned.error.contains("warning[unsigned-exception]"))
    #expect(unsigned.error.contains("--exception --key KEY"))
    let signed = try sign(approver)
    #expect(signed.output.contains("approved by dpo@example.org"))
    for _ in 0..<2 {
      let counted = try check()
      #expect(counted.status == 0)
      #expect(counted.error == "")
    }
    try dryrun.write(
      "policies/team/exceptions/move.yaml", exception.replacing("warn", with: "approval"))
    #expect(try check().error.contains("the signature is not one over this"))
    try dryrun.write("policies/team/exceptions/move.yaml", exception)
    #expect(try check().status == 0)
    try FileManager.default.removeItem(
      atPath: "\(dryrun.folder)/policies/team/exceptions/move.yaml.sig")
    #expect(try check().status == 1)
  }

  @Test("a stranger's signature does not make it count, nor does an approver's key that has ended")
  func exceptionRefused() throws {
    #expect(try sign(stranger).status == 0)
    #expect(try check().status == 1)
    #expect(try sign(approver).status == 0)
    try trust("packs: unsigned, exceptions: signed", in: "policies", "valid-before=\"20200101Z\"")
    let result = try check()
    #expect(result.status == 1)
    #expect(result.error.contains("is not valid at this moment"))
  }

  @Test("a broken trust policy lets nothing be checked, and doctor says so")
  func broken() throws {
    #expect(
      try dryrun.run("doctor", "--policy", "policies/team").output
        .contains("policies/trust.yaml: packs unsigned, exceptions signed, 1 signer\n"))
    try dryrun.write("policies/trust.yaml", "format: 1\n")
    let result = try check()
    #expect(result.status == 2)
    #expect(result.error.contains("missing-key"))
    let doctor = try dryrun.run("doctor", "--policy", "policies/team")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("!!  trust"))
  }

  @Test("dryrun.yaml names the trust policy for every pack, and it must be there")
  func named() throws {
    try dryrun.write("dryrun.yaml", "policy: policies/team\ntrust: company.yaml\n")
    #expect(try check().error.contains("there is no trust policy at"))
    try dryrun.write(
      "company.yaml",
      "{format: 1, signers: policies/allowed_signers, packs: signed, exceptions: signed}")
    #expect(try check().error.contains("error[unsigned-pack]"))
  }

  @Test("a folder of packs with a trust policy in it still holds one pack")
  func found() throws {
    let result = try dryrun.run("doctor")
    #expect(result.output.contains("team 1.0.0 at policies/team"))
  }

  @Test(
    "a pack is locked, bundled, verified, installed and updated; tampering and replay are refused")
  func wholeWay() throws {
    #expect(try dryrun.run("pack", "lock", "policies/team").status == 0)
    func bundle(_ file: String) throws {
      let result = try dryrun.run(
        "pack", "bundle", "policies/team", "-o", file, "--key", approver.path)
      #expect(result.status == 0, "\(result.error)")
    }
    func update(_ file: String) throws -> DryrunProcess.Result {
      try dryrun.run("pack", "update", file, "--into", "elsewhere/policies")
    }
    _ = try sign(approver)
    try bundle("one.bundle")
    #expect(try update("one.bundle").error.contains("nobody said whose packs may be installed"))
    try trust("packs: signed, exceptions: signed", in: "elsewhere/policies")
    let verified = try dryrun.run(
      "pack", "verify", "one.bundle", "--into", "elsewhere/policies", "--format", "json")
    #expect(verified.status == 0)
    #expect(verified.output.contains("\"good\" : true"))
    #expect(try update("one.bundle").output == "team: 1.0.0 is new\n")
    try write(version: "1.1.0")
    try bundle("two.bundle")
    #expect(try update("two.bundle").output == "team: 1.0.0 → 1.1.0\n")
    let replayed = try update("one.bundle")
    #expect(replayed.status == 2)
    #expect(replayed.error.contains("is older than 1.1.0"))
    var bytes = try dryrun.read("two.bundle")
    bytes[bytes.count / 2] ^= 1
    try dryrun.write("three.bundle", bytes)
    #expect(try update("three.bundle").status == 2)
    #expect(try dryrun.run("pack", "verify", "elsewhere/policies/team").status == 0)
    let state = dryrun.folder + "/.local/state/dryrun/pack-versions.json"
    let mode = try FileManager.default.attributesOfItem(atPath: state)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("parents that change after the lock are refused until they are accepted")
  func lock() throws {
    _ = try sign(approver)
    #expect(try dryrun.run("pack", "lock", "policies/team").status == 0)
    #expect(try check().status == 0)
    try dryrun.write("policies/baseline.yaml", "pack: {format: 1, id: baseline, version: 1.0.0}\n")
    let refused = try check()
    #expect(refused.status == 2)
    #expect(refused.error.contains("error[lock-mismatch]"))
    let accepted = try dryrun.run("pack", "lock", "policies/team")
    #expect(accepted.output.contains("now stands beside the pack"))
    #expect(try check().status == 0)
  }
}
