import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Which cell of the table decides.
@Suite struct DecisionTests {
  private func verdict(
    _ dataClass: DataClass, accepts: String, boundary: String = "{}",
    classes: String = "customer: confidential, customer.number: confidential, company: public"
  ) throws -> Verdict {
    let loaded = try TemporaryPolicies.load(
      sections: """
        classes: {\(classes)}
        boundaries: {tenant: \(boundary)}
        tools: {chat: {boundary: tenant, accepts: {\(accepts)}}}
        """)
    let pack = try #require(loaded.pack, "\(loaded.messages)")
    return pack.decision(for: dataClass, in: try #require(pack.tools["chat"])).verdict
  }

  @Test(
    "the longest class that is named wins over shorter ones, and any class over the level",
    arguments: [
      ("confidential: block, customer: approval, customer.number: warn", .warn),
      ("confidential: block, customer: approval", .approval),
      ("confidential: block", .block), ("confidential: allow, customer: block", .block),
      ("restricted: allow", .block),
    ] as [(String, Verdict)])
  func longestClass(_ accepts: String, _ wanted: Verdict) throws {
    #expect(try verdict("customer.number", accepts: accepts) == wanted)
    #expect(
      try verdict(
        "customer.number.old", accepts: accepts,
        classes: "customer: confidential, customer.number: confidential") == wanted)
  }

  @Test(
    "the stricter of tool and boundary counts, wherever each says it",
    arguments: [
      ("customer.number: block", "{confidential: warn}", .block),
      ("confidential: block", "{customer: warn}", .block),
      ("", "{confidential: warn}", .warn), ("confidential: warn", "{}", .warn),
      ("confidential: approval", "{confidential: approval}", .approval),
    ] as [(String, String, Verdict)])
  func stricter(_ accepts: String, _ boundary: String, _ wanted: Verdict) throws {
    #expect(try verdict("customer.number", accepts: accepts, boundary: boundary) == wanted)
  }

  @Test(
    "where nothing is said, public is allowed and everything else is blocked",
    arguments: Level.allCases)
  func defaults(_ level: Level) throws {
    let verdict = try verdict("customer", accepts: "", classes: "customer: \(level.name)")
    #expect(verdict == (level == .public ? .allow : .block))
  }

  @Test("public data is no exception where a cell says so")
  func publicCell() throws {
    #expect(try verdict("company", accepts: "public: warn") == .warn)
  }

  @Test("an attack has no level", arguments: Level.allCases)
  func attacks(_ level: Level) throws {
    let levels = Level.allCases.map { "\($0.name): allow" }.joined(separator: ", ")
    let classes = "attack.override: \(level.name)"
    #expect(try verdict("attack.override", accepts: levels, classes: classes) == .block)
    #expect(try verdict("attack.override", accepts: "attack: warn", classes: classes) == .warn)
    #expect(
      try verdict(
        "attack.override", accepts: "", boundary: "{attack.override: approval}", classes: classes)
        == .approval)
  }

  @Test("of two equal cells the one with a workflow decides")
  func workflow() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        approvals: {steward: {title: S, person: s}}
        boundaries: {tenant: {confidential: {verdict: approval, workflow: steward}}}
        classes: {customer: confidential}
        tools: {chat: {boundary: tenant, accepts: {customer: approval}}}
        """)
    let pack = try #require(loaded.pack)
    let cell = pack.decision(for: "customer", in: try #require(pack.tools["chat"])).cell
    #expect(cell?.workflow == "steward")
  }

  @Test("verdicts and levels are ordered by strictness, and read back from their words")
  func order() {
    #expect(Verdict.allCases.sorted() == [.allow, .warn, .approval, .block])
    #expect(Level.allCases.sorted() == [.public, .internal, .confidential, .restricted])
    #expect(Verdict.allCases.allSatisfy { Verdict(name: $0.name) == $0 })
    #expect(Level.allCases.allSatisfy { Level(name: $0.name) == $0 })
    #expect(Verdict(name: "Block") == nil)
    #expect(Level(name: "secret") == nil)
  }
}
