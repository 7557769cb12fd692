import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// The policy of these tests.
enum TestPolicy {
  static func engine(maxDraftBytes: Int = 1_000) throws -> Engine {
    let folder = NSTemporaryDirectory() + "web-policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = try write(to: folder, maxDraftBytes)
    let loaded = PackLoader().load(at: file)
    try #require(loaded.diagnostics.map(\.message) == [])
    return Engine(try #require(loaded.pack))
  }

  /// Writes the pack into a folder, and returns its file.
  static func write(to folder: String, _ maxDraftBytes: Int = 1_000) throws -> String {
    let file = folder + "/team.yaml"
    try Data(yaml(maxDraftBytes).utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  private static func yaml(_ maxDraftBytes: Int) -> String {
    """
    pack:
      format: 1
      id: team
      version: 1.2.0
      title: The <Team> & "friends"
      languages: [en, de]
      defaultTool: office
      groups: [stewards]
      tasks: [letters]
      maxDraftBytes: \(maxDraftBytes)
    classes: {customer.number: confidential, customer.name: internal, company.plan: restricted}
    detectors:
      number:
        title: Customer number
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        examples: {match: ['«KD-104233»'], noMatch: [KD-1]}
        message: {short: This looks like a customer number, why: It names one customer.,
          fix: 'Write {placeholder} instead.'}
      plan:
        title: Secret plan
        class: company.plan
        pattern: 'PLAN-[^\\s.]+'
        redactAs: PLAN
        message: {short: This names a plan}
    drafts:
      source: {anyOf: ['\\bsource\\b'], message: {short: Name a source}}
    approvals: {steward: {title: the data steward, group: stewards, requires: [reason]}}
    translations: {de: {number: {title: Kundennummer, short: Das sieht nach einer Kundennummer aus}}}
    tools:
      desk: {title: The Desk, boundary: device, accepts: {internal: allow, confidential: allow, restricted: warn}}
      office:
        title: Office
        boundary: tenant
        accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}
        drafts: {letters: [source]}
    """
  }
}
