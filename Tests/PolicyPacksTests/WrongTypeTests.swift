import Diagnostics
import PolicyPacks
import Testing

/// A value of the wrong type, at every key that there is.
@Suite struct WrongTypeTests {
  /// A pack that uses every key, one value a line; `§` stands before each value.
  static let everything = """
    pack: §{format: §1, id: §team, version: §1.0.0, title: §T, owner: §o, languages: §[§en], extends: §[§base],
      defaultTool: §chat, unknownTool: §block, onDetectorError: §block, maxDraftBytes: §10, timezone: §UTC,
      groups: §[§g], tasks: §[§t]}
    classes: §{customer.a: §internal, customer.b: §{level: §internal, title: §B}}
    detectors: §
      n: §{title: §N, class: §credentials, pattern: §[§x], caseless: §true, keywords: §[§x], validator: §luhn,
        entropy: §1.5, confidence: §high, raisedBy: §{words: §[§w], within: §5}, loweredBy: §{words: §[§w]},
        never: §[§x], samples: §[§x], redactAs: §N, learn: §l, message: §{short: §s, why: §w, fix: §f},
        examples: §{match: §[§'«x»'], noMatch: §[§{text: §y, because: §b}]}}
      parents: §{confidence: §high}
      asked: §{class: §company, plugin: §{use: §names, configuration: §{names: x}}, redactAs: §X}
    boundaries: §{tenant: §{internal: §block, customer: §{verdict: §approval, workflow: §w}, training: §false, retentionDays: §3}}
    tools: §{chat: §{title: §C, boundary: §tenant, accepts: §{restricted: §block}, plugin: §p, training: §false,
      generic: §false, retentionDays: §3, outputs: §{t: §f}, drafts: §{t: §[§d]}, at: §{baseURLs: §[§u], models: §[§m]}}}
    drafts: §{d: §{anyOf: §[§x], message: §{short: §s}}}
    formats: §{f: §{title: §F, markdown: §{sections: §[§S], order: §strict, others: §true, maxDepth: §3,
      tables: §[§{section: §S, columns: §[§C], minRows: §1}], lists: §[§{section: §S, minItems: §1, maxItems: §3, numbered: §true}],
      links: §{min: §1, hosts: §[§h]}}, verdict: §warn, rules: §{sections: §{verdict: §warn, message: §{short: §s}}},
      checks: §[§{id: §c, verdict: §warn, message: §{short: §s}, section: §S, maxWords: §9}, §{id: §d2, must: §[§x]},
        §{id: §e2, phrases: §{must: §[§x], never: §[§y]}}, §{id: §g2, readingLevel: §{formula: §lix, max: §50}},
        §{id: §h2, citations: §{min: §1, pattern: §x}}, §{id: §i2, noLevel: §restricted}, §{id: §j2, grounded: §[§numbers]}],
      examples: §{fail: §[§{text: §x, fails: §[§sections], because: §b}]}},
      g: §{csv: §{delimiter: §';', columns: §[§{name: §n, type: §decimal, unique: §true, optional: §true, min: §1, max: §2, maxChars: §3, noLevel: §internal}],
        others: §true, minRows: §1, maxRows: §2, formulas: §never}}}
    approvals: §{w: §{title: §W, stages: §[§{name: §A, group: §g, needs: §1, within: §4 working hours}],
      separation: §{requester: §false}, requires: §[§reason], grant: §{for: §7 days, uses: §2},
      escalate: §[§{after: §1 working day, to: §g}]}}
    combinations: §{b2: §{title: §T, all: §[§company, §customer], level: §restricted, message: §{short: §s}},
      c2: §{class: §customer, atLeast: §3, level: §restricted}}
    firm: §[§parents]
    exceptions: §[§{id: §e, rules: §[§n], for: §{groups: §[§g], tools: §[§chat], tasks: §[§t]}, verdict: §warn,
      reason: §r, ticket: §c, owner: §o, approvedBy: §a, from: §2026-11-02, until: §2026-11-03}]
    tests: §[§{name: §n, draft: §x, tool: §chat, task: §t, groups: §[§g], at: §2026-11-02, expect: §{verdict: §warn,
      rules: §[§n], workflow: §w, exception: §e, because: §tooLarge}}]
    translations: §{de: §{n: §{title: §N, short: §s, why: §w, fix: §f}}}
    """

  /// The parent that it extends.
  static let base = """
    pack: {format: 1, id: base, version: 1.0.0}
    detectors: {parents: {class: company, pattern: p, redactAs: P}}
    """

  private func load(_ yaml: String) throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    try policies.write(Self.base, to: "base.yaml")
    try policies.write(yaml, to: "team/pack.yaml")
    return policies.load()
  }

  @Test("the pack is fine as it is")
  func valid() throws {
    let loaded = try load(Self.everything.replacing("§", with: ""))
    #expect(loaded.messages == [])
    #expect(loaded.isLoaded)
  }

  /// Puts a value in front of each value in turn: the rest of the flow becomes something else.
  @Test(
    "a value of another type is an error with a place, at any key",
    arguments: ["~", "[[7]]", "{x-y: {z: 1}}", "'\u{7}'", "*x", "!!binary x", "\"\\0\""])
  func wrong(_ value: String) throws {
    let parts = Self.everything.split(separator: "§", omittingEmptySubsequences: false)
    for index in 1..<parts.count {
      guard let rest = Self.withoutValue(parts[index...].joined()) else { continue }
      let yaml = parts[..<index].joined() + value + rest
      let loaded = try load(yaml)
      if loaded.pack == nil {
        #expect(
          loaded.diagnostics.contains { $0.severity == .error && $0.location != nil }, "\(yaml)")
      }
      if ["[[7]]", "*x"].contains(value) {
        #expect(!loaded.isLoaded, "\(parts[index - 1].suffix(20))\(value) is taken")
      }
    }
  }

  /// What follows the value at the start of a text; `nil` for block mappings.
  private static func withoutValue(_ text: String) -> String? {
    var depth = 0
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if character == "'" { isQuoted.toggle() }
      if isQuoted { continue }
      if character == "\n", depth == 0 {
        return index == text.startIndex ? nil : String(text[index...])
      }
      if "[{".contains(character) { depth += 1 }
      if "]}".contains(character) {
        if depth == 0 { return String(text[index...]) }
        depth -= 1
      }
      if character == ",", depth == 0 { return String(text[index...]) }
    }
    return ""
  }
}
