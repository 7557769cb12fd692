import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// An engine over a small policy.
enum TestEngine {
  static func make() throws -> Engine {
    let folder = NSTemporaryDirectory() + "gateway-policy-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/team.yaml"))
    let loaded = PackLoader().load(at: folder + "/team.yaml")
    try #require(loaded.diagnostics.map(\.message) == [])
    return Engine(try #require(loaded.pack))
  }

  private static let yaml = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, defaultTool: office}
    classes: {customer.number: confidential, company.plan: restricted}
    detectors:
      number:
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        examples: {match: ['«KD-104233»'], noMatch: [KD-1]}
        message: {short: This looks like a customer number}
      plan:
        class: company.plan
        pattern: 'PLAN-[^\\s."]+'
        redactAs: PLAN
        message: {short: This names a plan}
    tools:
      office:
        title: Office
        boundary: tenant
        accepts: {confidential: allow, restricted: block}
        at: {baseURLs: ['https://elsewhere.example.net/v1'], models: ['office-*']}
    """
}
