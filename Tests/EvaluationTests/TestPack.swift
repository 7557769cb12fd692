import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// The pack of these tests, from its text, and moments of its calendar.
enum TestPack {
  static let header =
    "pack: {format: 1, id: team, version: 1.2.0, languages: [en, de], timezone: Europe/Berlin"

  static let rules = """
    classes: {customer.number: confidential, customer.name: internal, company.plan: restricted}
    detectors:
      number:
        title: Customer number
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        learn: customer-numbers
        message:
          short: This looks like a customer number
          why: It names one customer.
          fix: 'Write {placeholder} instead, or ask {workflow} about {tool}.'
      name: {class: customer.name, words: [Heron Ltd], redactAs: NAME}
      plan: {class: company.plan, pattern: '\\bPLAN-[A-Z]+\\b', redactAs: PLAN}
      secret: {class: company.plan, pattern: 'TOP SECRET ', redactAs: ''}
    approvals: {steward: {title: the data steward, person: steward}}
    translations: {de: {number: {short: Das sieht nach einer Kundennummer aus}}}

    """

  static let tools = """
    tools:
      desk: {title: The Desk, boundary: device, accepts: {internal: allow, confidential: allow, restricted: warn}}
      office:
        title: Office
        boundary: tenant
        accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}
      web: {title: Any site, boundary: public, accepts: {internal: warn}}

    """

  /// An engine for the usual rules and tools.
  ///
  /// - Parameters:
  ///   - header: more keys of the section `pack`.
  ///   - sections: more sections.
  static func engine(
    _ header: String = "", _ sections: String = "", tools: String = tools
  ) throws -> Engine {
    let pack = Self.header + (header.isEmpty ? "" : ", " + header) + "}\n"
    return try engine(yaml: pack + rules + tools + sections)
  }

  static func engine(yaml: String) throws -> Engine {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/team.yaml"))
    let loaded = PackLoader().load(at: folder + "/team.yaml")
    try #require(loaded.diagnostics.map(\.message) == [])
    return Engine(try #require(loaded.pack))
  }

  /// A moment of 2026, such as `11-02T23:59:59+01:00`.
  static func moment(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: "2026-" + text))
  }

  /// Some day; which one does not matter.
  static let now = Date(timeIntervalSince1970: 1_780_000_000)
}

extension Engine {
  func evaluate(
    _ text: String, _ tool: Identifier? = nil, task: TaskID? = nil, language: String? = nil
  ) -> Evaluation {
    evaluate(
      Draft(text, tool: tool, task: task), for: Requester(language: language), at: TestPack.now)
  }

  typealias Identifier = ToolID
}
