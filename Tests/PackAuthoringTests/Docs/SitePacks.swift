import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Packs whose documentation these tests read, and the day on which they read it.
enum SitePacks {
  static let day = CalendarDay("2026-11-25") ?? CalendarDay(number: 0)
  static let harbourline = PackLoader().load(at: TestPolicies.shipped + "/harbourline")

  /// The worked organisation's pages.
  static func harbourline(on day: CalendarDay = day) throws -> DocsSite {
    try #require(DocsSite(harbourline, on: day))
  }

  /// A pack in a folder of its own, beside its parents, loaded from their files.
  static func load(_ pack: String, parents: [String: String] = [:]) throws -> LoadedPack {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in parents.merging(["team": pack], uniquingKeysWith: { $1 }) {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/pack.yaml"))
    }
    let loaded = PackLoader().load(at: "\(folder)/team")
    try #require(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return loaded
  }

  static func site(_ pack: String, parents: [String: String] = [:]) throws -> DocsSite {
    try #require(DocsSite(load(pack, parents: parents), on: day))
  }

  /// A pack that says a little of everything.
  static let everything = """
    pack:
      {format: 1, id: team, version: 1.2.0, title: Our rules, owner: rules@team.example,
       languages: [en, de], groups: [movers, stewards], tasks: [letters], defaultTool: chat}
    classes:
      personal.contact: {level: confidential, title: Contact details}
      customer: {level: internal, title: Customers}
      customer.number: internal
      company.plan: {level: restricted, title: Plans}
    detectors:
      number:
        title: Customer number
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        message: {short: This is a customer number, why: It names one customer, fix: 'Use {placeholder} in {tool}'}
        examples: {match: ['call «KD-104233» back'], noMatch: [{text: KD-12, because: too short}]}
      plan:
        title: Plan
        class: company.plan
        words: [Project Heron]
        redactAs: PLAN
        examples: {match: ['about «Project Heron»']}
    tools:
      chat:
        title: Team chat
        boundary: tenant
        accepts: {internal: warn, confidential: {verdict: approval, workflow: steward}}
        outputs: {letters: letter}
        drafts: {letters: [says-who]}
      open-chat: {title: Open chat, boundary: public, accepts: {internal: block}}
    drafts:
      says-who: {anyOf: [dear], message: {short: Nobody is addressed, fix: Say who reads it}}
    formats:
      letter:
        title: Letter
        markdown: {sections: [Greeting, Body]}
        checks: [{id: letter-length, maxWords: 90, verdict: warn}]
        examples:
          pass: ["# L\\n\\n## Greeting\\nDear all\\n\\n## Body\\nHello"]
          fail: [{text: "# L\\n\\n## Greeting\\nDear all", fails: [sections], because: no body}]
    approvals:
      steward:
        title: the steward
        stages:
          - {name: Manager, role: manager-of-requester, within: 4 working hours}
          - {name: Steward, group: stewards, needs: 2}
        requires: [reason]
        grant: {for: 7 days, uses: 20}
        escalate: [{after: 2 working days, to: movers}, {after: 5 working days, reject: true}]
    combinations:
      both: {all: [personal.contact, customer], level: restricted, title: Who and what}
    firm: [plan]
    exceptions:
      - {id: move, rules: [number], for: {groups: [movers], tools: [open-chat]}, verdict: warn, reason: We move, owner: a@team.example, approvedBy: b@team.example, from: 2026-11-01, until: 2026-12-01}
      - {id: later, rules: [number], verdict: warn, reason: We test, owner: a@team.example, approvedBy: b@team.example, from: 2027-01-01, until: 2027-02-01}
      - {id: past, rules: [number], verdict: warn, reason: We tried, owner: a@team.example, approvedBy: b@team.example, from: 2026-09-01, until: 2026-10-01}
      - {id: ancient, rules: [number], verdict: warn, reason: We were, owner: a@team.example, approvedBy: b@team.example, from: 2026-01-01, until: 2026-02-01}
    history:
      - {version: 1.2.0, from: 2026-11-01, changes: [Plans are restricted]}
      - {version: 1.0.0, from: 2026-09-01, changes: [The beginning]}
    translations:
      de:
        number: {title: Kundennummer, why: Sie nennt einen Kunden}
    """
}

extension DocsSite {
  /// The text of a file of the site.
  func text(_ path: String, as format: DocsFormat = .html) throws -> String {
    try #require(files(as: format).first { $0.path == path }, "no file \(path)").text
  }
}
