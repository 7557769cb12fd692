import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Two versions of one pack, from real files.
enum VersionedPacks {
  static let header =
    "pack: {format: 1, id: team, version: 1.0.0, groups: [movers], tasks: [letters]"

  static let rules = """
    classes: {customer.number: confidential, customer.name: internal, personal.mail: internal}
    detectors:
      number: {class: customer.number, pattern: '\\bKD-(?<n>\\d{4})\\b', keywords: [kd-], redactAs: NUMBER,
        examples: {match: ['call «KD-0018»', '«KD-1230»'], noMatch: [{text: KD-00, because: short}]}}
      name: {class: customer.name, words: [Heron Ltd, Lark], redactAs: NAME}
      mail: {class: personal.mail, pattern: '\\w+@\\w+', confidence: low, raisedBy: {words: [write]}, redactAs: MAIL}
    boundaries: {public: {confidential: block}}
    tools:
      office: {boundary: tenant, retentionDays: 30, training: false, drafts: {letters: [says-why]}, outputs: {letters: letter},
        accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}}
      web: {boundary: public, accepts: {internal: warn, confidential: block, restricted: block}}
    drafts: {says-why: {anyOf: [because], message: {short: Say why}}}
    formats: {letter: {title: Letter, checks: [{id: short, maxWords: 100}, {id: polite, phrases: {must: [please]}, verdict: warn}]}}
    approvals: {steward: {title: Steward, stages: [{group: movers}, {person: ann}], requires: [reason], grant: {for: 7 days, uses: 2}}}
    combinations: {both: {all: [customer.number, customer.name], level: restricted}, many: {class: personal.mail, atLeast: 5, level: confidential}}
    firm: [mail]
    exceptions:
      - {id: move, rules: [number], for: {groups: [movers]}, verdict: warn, reason: r, owner: a, approvedBy: b,
         from: 2026-05-01, until: 2026-06-30}
    translations: {de: {number: {short: Nummer}}}

    """

  /// Now, in the middle of the exception.
  static let now = Date(timeIntervalSince1970: 1_780_000_000)

  /// The pack, with parts of its text replaced.
  static func load(
    _ edits: (String, String)..., version: String = "1.0.0", header more: String = ""
  ) throws -> LoadedPack {
    var yaml = header.replacing("1.0.0", with: version) + more + "}\n" + rules
    for (old, new) in edits {
      try #require(yaml.contains(old), "\(old)")
      yaml = yaml.replacing(old, with: new)
    }
    return try load(yaml: yaml)
  }

  static func load(yaml: String) throws -> LoadedPack {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/team.yaml"))
    let loaded = PackLoader().load(at: folder + "/team.yaml")
    try #require(loaded.diagnostics.map(\.message) == [])
    return loaded
  }

  static func diff(_ old: LoadedPack, _ new: LoadedPack) throws -> PackDiff {
    try #require(PackDiff(from: old, to: new, at: now))
  }
}

extension String {
  /// The text without the folders that tests make.
  var withoutFolders: String { replacing(/\/[^ ]*policies-[0-9A-F-]+\//, with: "") }
}
