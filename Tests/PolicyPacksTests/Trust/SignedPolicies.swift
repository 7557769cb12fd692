import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// A `policies` folder with a trust policy, a pack `team` with an exception, and keys of three people.
final class SignedPolicies {
  let policies: TemporaryPolicies
  let approver: KeyPair
  let owner: KeyPair
  let stranger: KeyPair

  static let exception = """
    exceptions:
      - {id: move, rules: [number], verdict: warn, reason: Until cut-over, owner: owner@example.org,
         approvedBy: dpo@example.org, from: 2026-11-02, until: 2026-12-18}

    """

  init(trust: String = "packs: unsigned, exceptions: signed") throws {
    policies = try TemporaryPolicies()
    (approver, owner, stranger) = (try KeyPair(), try KeyPair(), try KeyPair())
    try policies.write("{format: 1, signers: allowed_signers, \(trust)}\n", to: "trust.yaml")
    try allow(approver.allowedLine("dpo@example.org") + owner.allowedLine("owner@example.org"))
    try policies.write(
      """
      pack: {format: 1, id: team, version: 1.0.0}
      detectors: {number: {class: company, pattern: x, redactAs: N}}

      """, to: "team/pack.yaml")
    try policies.write(Self.exception, to: "team/exceptions/move.yaml")
  }

  func allow(_ lines: String) throws { try policies.write(lines, to: "allowed_signers") }

  /// Signs the exception's file, for the pack that it is in or another one.
  func sign(_ key: KeyPair, pack: String = "team", file: String = "team/exceptions/move.yaml")
    throws
  {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(policies.folder)/\(file)")))
    let signature = try SSHKeyFile(key.path).sign(bytes, namespace: "dryrun.exception.\(pack)")
    try policies.write(signature, to: file + ".sig")
  }

  func load(at moment: Date = SignedPolicies.now) -> LoadedPack {
    PackLoader(at: moment).load(at: policies.folder + "/team")
  }

  /// Whether the exception counts, as every front end asks it.
  func isActive(at moment: Date = SignedPolicies.now) -> Bool? {
    guard let pack = load().pack, let exception = pack.exceptions.first else { return nil }
    return exception.isActive(on: pack.day(of: moment), at: moment)
  }

  static let now = date("2026-11-15T12:00:00Z")

  static func date(_ text: String) -> Date {
    (try? Date(text, strategy: .iso8601)) ?? .distantPast
  }
}
