import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Several parents: whatever they say, their order does not matter.
@Suite struct ParentOrderTests {
  private static let one = """
    classes: {customer.number: {level: confidential, title: One}, customer.name: internal}
    detectors:
      shared: {class: customer.number, pattern: x, redactAs: X, raisedBy: {words: [a, b], within: 20}}
      first: {class: customer.name, pattern: y, redactAs: Y}
    boundaries: {tenant: {confidential: approval, training: false, retentionDays: 40}}
    tools:
      chat: {boundary: tenant, accepts: {internal: warn}, retentionDays: 30}
      desk: {boundary: device}
    approvals: {steward: {title: Steward, person: steward}}

    """
  private static let other = """
    classes: {customer.number: {level: restricted, title: Other}, company.plan: internal}
    detectors:
      shared: {class: customer.number, pattern: x, redactAs: X, confidence: high, raisedBy: {words: [c, a], within: 90}}
      second: {class: company.plan, pattern: z, redactAs: Z}
    boundaries: {tenant: {confidential: block, retentionDays: 7}, public: {internal: block}}
    tools: {chat: {boundary: tenant, accepts: {internal: allow, public: warn}, training: false}}
    firm: [second]

    """

  private func load(
    _ order: String, one: String = Self.one, other: String = Self.other,
    headers: (String, String) = ("title: One", "title: Other"), child: String = ""
  ) throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    try policies.write(
      "pack: {format: 1, id: one, version: 1.0.0, \(headers.0)}\n" + one, to: "one.yaml")
    try policies.write(
      "pack: {format: 1, id: other, version: 1.0.0, \(headers.1)}\n" + other, to: "other/pack.yaml")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [\(order)]}\n" + child,
      to: "team/pack.yaml")
    return policies.load()
  }

  /// A pack without what depends on where the files are, its detectors by name.
  private func normalised(_ loaded: LoadedPack) throws -> PolicyPack {
    var pack = try #require(loaded.pack, "\(loaded.messages)")
    pack.rulesDigest = ""
    pack.detectors.sort { $0.detector.id < $1.detector.id }
    for index in pack.detectors.indices { pack.detectors[index].origin.file = "" }
    for id in pack.classes.keys { pack.classes[id]?.origin.file = "" }
    for id in pack.drafts.keys { pack.drafts[id]?.origin.file = "" }
    return pack
  }

  private func verdicts(_ pack: PolicyPack) -> [String] {
    pack.tools.values.sorted { $0.id < $1.id }.flatMap { tool in
      pack.classes.keys.sorted().map {
        "\(tool.id) \($0) \(pack.decision(for: $0, in: tool).verdict)"
      }
    }
  }

  @Test(
    "the stricter of two parents wins, in either order", arguments: ["one, other", "other, one"])
  func stricter(_ order: String) throws {
    let pack = try #require(try load(order).pack)
    #expect(pack.level(of: "customer.number") == .restricted)
    #expect(pack.boundaries[.tenant]?.accepts.cell(atLevel: .confidential)?.verdict == .block)
    #expect(pack.boundaries[.tenant]?.training == false)
    #expect(pack.boundaries[.tenant]?.retentionDays == 7)
    let chat = try #require(pack.tools["chat"])
    #expect(pack.decision(atLevel: .internal, in: chat).verdict == .warn)
    #expect(pack.decision(atLevel: .public, in: chat).verdict == .warn)
    #expect(pack.tools["chat"]?.retentionDays == 30)
    #expect(pack.tools["chat"]?.training == false)
    #expect(pack.detectors.map(\.detector.id).sorted() == ["first", "second", "shared"])
    let shared = try #require(pack.detectors.first { $0.detector.id == "shared" }?.detector)
    #expect(shared.confidence == .high)
    #expect(shared.raisedBy == ContextWords(["a", "b", "c"], within: 90))
    #expect(pack.firm == ["second"])
  }

  @Test("both orders give the same rules")
  func sameRules() throws {
    let (left, right) = try (normalised(load("one, other")), normalised(load("other, one")))
    #expect(left.classes.mapValues(\.level) == right.classes.mapValues(\.level))
    #expect(left.detectors.map(\.detector) == right.detectors.map(\.detector))
    #expect(verdicts(left) == verdicts(right))
    #expect(left.tools.mapValues(\.training) == right.tools.mapValues(\.training))
    #expect(left.firm == right.firm)
    #expect(left.workflows.mapValues(\.title) == right.workflows.mapValues(\.title))
  }

  @Test("both orders give the same time zone, and so the same days of exceptions")
  func sameTimezone() throws {
    let headers = ("timezone: Europe/Berlin", "timezone: America/New_York")
    let packs = try ["one, other", "other, one"].map { try load($0, headers: headers) }
    #expect(packs[0].pack?.workingHours.timezone == packs[1].pack?.workingHours.timezone)
  }

  @Test(
    "both orders give the same words, formats and requirements",
    arguments: [
      (
        "detectors: {n: {class: company, pattern: x, redactAs: X, title: A}}",
        "detectors: {n: {class: company, pattern: x, redactAs: X, title: B}}"
      ),
      (
        "tools: {chat: {boundary: tenant, title: A}}", "tools: {chat: {boundary: tenant, title: B}}"
      ),
      (
        "classes: {customer.n: {level: internal, title: A}}",
        "classes: {customer.n: {level: internal, title: B}}"
      ),
      (
        "formats: {a: {title: A}}\ntools: {chat: {boundary: tenant, outputs: {letters: a}}}",
        "formats: {b: {title: B}}\ntools: {chat: {boundary: tenant, outputs: {letters: b}}}"
      ),
      (
        "firm: [k]\ndetectors: {k: {class: company, pattern: y, redactAs: K}}",
        "detectors: {k: {class: company, pattern: y, redactAs: K}}"
      ),
    ])
  func sameWords(_ one: String, _ other: String) throws {
    let headers = ("tasks: [letters]", "tasks: [letters]")
    let left = try load("one, other", one: one, other: other, headers: headers)
    let right = try load("other, one", one: one, other: other, headers: headers)
    // Either may be refused, but not silently decided by the order.
    #expect(left.ids == right.ids)
    guard left.pack != nil, right.pack != nil else { return }
    let (a, b) = try (normalised(left), normalised(right))
    #expect(a.detectors.map(\.message) == b.detectors.map(\.message))
    #expect(
      a.tools.mapValues { [$0.title, "\($0.outputs)"] }
        == b.tools.mapValues { [$0.title, "\($0.outputs)"] })
    #expect(a.classes.mapValues(\.title) == b.classes.mapValues(\.title))
    #expect(a.firm == b.firm)
  }

  @Test(
    "parents that contradict each other are an error, whichever comes first",
    arguments: ["one, other", "other, one"],
    [
      (
        "detectors: {n: {class: company, pattern: x, redactAs: X}}",
        "detectors: {n: {class: company, pattern: y, redactAs: X}}", "detector 'n'"
      ),
      ("tools: {n: {boundary: tenant}}", "tools: {n: {boundary: public}}", "tool 'n'"),
      (
        "approvals: {n: {title: A, person: p}}", "approvals: {n: {title: B, person: p}}",
        "workflow 'n'"
      ),
      ("formats: {n: {title: A}}", "formats: {n: {title: B}}", "format 'n'"),
      (
        "drafts: {n: {anyOf: [x], message: {short: x}}}",
        "drafts: {n: {anyOf: [y], message: {short: x}}}", "draft requirement 'n'"
      ),
    ])
  func conflicts(_ order: String, _ parents: (one: String, other: String, what: String)) throws {
    let loaded = try load(order, one: parents.one, other: parents.other)
    #expect(loaded.messages == ["two parents define the \(parents.what) in different ways"])
    #expect(loaded.ids == ["conflicting-parents"])
  }

  @Test("exceptions of two parents that have one name but differ are an error")
  func conflictingExceptions() throws {
    func exception(_ until: String) -> String {
      """
      detectors: {k: {class: company, pattern: y, redactAs: K}}
      exceptions:
        - {id: e, rules: [k], verdict: warn, reason: r, owner: a, approvedBy: b, from: 2026-11-02, until: \(until)}
      """
    }
    let loaded = try load(
      "one, other", one: exception("2026-11-03"), other: exception("2026-11-04"))
    #expect(loaded.ids == ["conflicting-parents"])
  }

  @Test("a parent of both parents is read once, and no conflict with itself")
  func diamond() throws {
    let policies = try TemporaryPolicies()
    try policies.write("pack: {format: 1, id: root, version: 1.0.0}\n" + Self.one, to: "root.yaml")
    for name in ["left", "right"] {
      try policies.write(
        "pack: {format: 1, id: \(name), version: 1.0.0, extends: root}\n", to: "\(name).yaml")
    }
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [left, right]}\n", to: "team/pack.yaml")
    let loaded = policies.load()
    #expect(loaded.diagnostics == [])
    #expect(loaded.pack?.detectors.count == 2)
  }
}
