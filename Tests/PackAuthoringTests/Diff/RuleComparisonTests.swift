import PackAuthoring
import PolicyPacks
import Testing

/// What changed between two packs, without a text.
@Suite struct RuleComparisonTests {
  private func changes(_ old: String, _ new: String) throws -> [PackChange] {
    try VersionedPacks.diff(VersionedPacks.load(), VersionedPacks.load((old, new))).rules.changes
  }

  @Test(
    "each kind of change is told with its direction",
    arguments: [
      (
        "confidence: low", "confidence: medium", "detector mail", .stricter,
        "confidence: low → medium"
      ),
      (
        "'\\w+@\\w+', confidence", "['\\w+@\\w+', '\\w+ at \\w+'], confidence", "detector mail",
        .stricter, #"pattern: + \w+ at \w+"#
      ),
      ("keywords: [kd-], ", "", "detector number", .stricter, "keywords: − kd-"),
      (
        "keywords: [kd-], ", "keywords: [kd-], validator: {luhn: n}, ", "detector number", .looser,
        "validator: + luhn on n"
      ),
      (
        "keywords: [kd-], ",
        "keywords: [kd-], validator: {weighted-sum: {on: n, weights: [1, 3], modulus: 10}}, ",
        "detector number", .looser,
        "validator: + weighted-sum (weights 1 3, modulus 10, remainder 0) on n"
      ),
      (
        "keywords: [kd-], ", "keywords: [kd-], entropy: 1.5, ", "detector number", .looser,
        "entropy: none → 1.5"
      ),
      (
        "keywords: [kd-], ", "keywords: [kd-], samples: [KD-0000], ", "detector number", .words,
        "samples: + KD-0000"
      ),
      (
        "keywords: [kd-], ", "keywords: [kd-], loweredBy: {words: [sample]}, ", "detector number",
        .looser, "loweredBy: + sample"
      ),
      ("words: [Heron Ltd, Lark]", "words: [Heron Ltd]", "detector name", .looser, "words: − Lark"),
      ("words: [Heron Ltd, Lark]", "pattern: Heron", "detector name", .unclear, "another method"),
      ("words: [write]", "words: [write, mail]", "detector mail", .stricter, "raisedBy: + mail"),
      ("redactAs: NAME", "redactAs: FIRM", "detector name", .words, "redactAs: NAME → FIRM"),
      (
        "\n  mail: {class",
        "\n  post: {class: company, words: [post], redactAs: POST}\n  mail: {class",
        "detector post", .stricter, "added"
      ),
      (
        "customer.name: internal", "customer.name: restricted", "class customer.name", .stricter,
        "level: internal → restricted"
      ),
      (
        "customer.number: confidential", "customer.number: internal", "class customer.number",
        .looser, "level: confidential → internal"
      ),
      (
        "boundaries: {public: {confidential: block}}",
        "boundaries: {public: {confidential: block, training: false}}", "boundary public",
        .stricter, "training: unsaid → false"
      ),
      (
        "retentionDays: 30, ", "retentionDays: 60, ", "tool office", .looser,
        "retentionDays: 30 → 60"
      ),
      ("training: false, ", "training: true, ", "tool office", .looser, "training: false → true"),
      (
        "drafts: {letters: [says-why]}, ", "", "tool office", .looser,
        "drafts: − says-why for letters"
      ),
      ("outputs: {letters: letter},", "", "tool office", .looser, "outputs: − letter for letters"),
      (
        "  web: {boundary: public,", "  desk: {boundary: device}\n  web: {boundary: public,",
        "tool desk", .added, "added"
      ),
      ("anyOf: [because]", "anyOf: [because, since]", "draft says-why", .looser, "anyOf: + since"),
      ("{id: short, maxWords: 100}, ", "", "format letter", .looser, "checks: − short"),
      (
        "maxWords: 100", "maxWords: 200", "format letter", .unclear,
        "the check short asks for something else"
      ),
      (
        "verdict: warn}]}}", "verdict: block}]}}", "format letter", .stricter,
        "polite: warn → block"
      ),
      (
        "[{group: movers}, {person: ann}]", "[{group: movers}]", "workflow steward", .looser,
        "stages: 2 → 1"
      ),
      (
        "[{group: movers}, {person: ann}]", "[{group: movers, needs: 2}, {person: ann}]",
        "workflow steward", .stricter, "stage 1 needs: 1 → 2"
      ),
      ("uses: 2", "uses: 9", "workflow steward", .looser, "grant uses: 2 → 9"),
      ("for: 7 days", "for: 3 days", "workflow steward", .stricter, "grant for: 7 days → 3 days"),
      (
        "requires: [reason]", "requires: [reason, ticket]", "workflow steward", .stricter,
        "requires: + ticket"
      ),
      (
        "requires: [reason]", "requires: [reason], separation: {twice: true}", "workflow steward",
        .looser, "separation twice: false → true"
      ),
      ("atLeast: 5", "atLeast: 9", "combination many", .looser, "atLeast: 5 → 9"),
      (
        ", many: {class: personal.mail, atLeast: 5, level: confidential}", "", "combination many",
        .looser, "removed"
      ),
      (
        "customer.name], level: restricted", "customer.name], level: confidential",
        "combination both", .looser, "level: restricted → confidential"
      ),
      ("firm: [mail]", "firm: [mail, name]", "firm name", .stricter, "takes no exception any more"),
      ("firm: [mail]", "firm: []", "firm mail", .looser, "may have exceptions now"),
      (
        "until: 2026-06-30", "until: 2026-07-15", "exception move", .looser,
        "until: 2026-06-30 → 2026-07-15"
      ),
      ("for: {groups: [movers]}, ", "", "exception move", .looser, "groups: movers → all"),
      ("rules: [number]", "rules: [number, name]", "exception move", .looser, "rules: + name"),
      (
        "verdict: warn, reason", "verdict: approval, reason", "exception move", .stricter,
        "verdict: warn → approval"
      ),
      ("reason: r, ", "reason: s, ", "exception move", .words, "reason: r → s"),
      ("groups: [movers]", "groups: [movers, others]", "pack groups", .added, "+ others"),
      (
        "tasks: [letters]", "tasks: [letters], unknownTool: warn", "pack unknownTool", .looser,
        "block → warn"
      ),
      (
        "tasks: [letters]", "tasks: [letters], maxDraftBytes: 5000", "pack maxDraftBytes",
        .stricter, "1000000 → 5000"
      ),
      (
        "tasks: [letters]", "tasks: [letters], defaultTool: office", "pack defaultTool", .unclear,
        "none → office"
      ),
      ("short: Nummer", "short: Kundennummer", "translation de", .words, "messages of number"),
    ] as [(String, String, String, ChangeDirection, String)])
  func kinds(
    _ old: String, _ new: String, _ title: String, _ way: ChangeDirection, _ words: String
  ) throws {
    let changes = try changes(old, new)
    let change = try #require(changes.first { $0.title == title }, "\(changes.map(\.title))")
    #expect(change.direction == way)
    #expect(change.details.map(\.words).contains(words), "\(change.details.map(\.words))")
    #expect(change.isRemoved == (words == "removed" || title == "firm mail"))
  }

  @Test(
    "cells are compared by what comes out of them",
    arguments: [
      ("internal: allow,", "internal: warn,", ["office × internal: allow → warn"]),
      ("internal: warn,", "internal: block,", ["web × internal: warn → block"]),
      (
        "internal: allow,", "internal: allow, customer.name: warn,",
        ["office × customer.name: allow → warn"]
      ),
      (
        "customer.name: internal", "customer.name: confidential",
        ["office × customer.name: allow → approval (steward)", "web × customer.name: warn → block"]
      ),
      (
        "restricted: block}}\n  web", "restricted: block, customer: warn}}\n  web",
        [
          "office × customer: block → warn", "office × customer.name: allow → warn",
          "office × customer.number: approval (steward) → warn",
        ]
      ),
      // Says by class what the level said, so nothing comes out differently.
      ("internal: warn,", "internal: warn, customer.name: warn,", []),
    ] as [(String, String, [String])])
  func cells(_ old: String, _ new: String, _ expected: [String]) throws {
    let cells = try changes(old, new).filter { $0.kind == .cell }
    let came = cells.flatMap { change in change.details.map { "\(change.name): \($0.words)" } }
    #expect(came.sorted() == expected.sorted())
    for change in cells { #expect(change.origin?.file.hasSuffix("team.yaml") == true) }
  }

  @Test("classes that change alike stand together")
  func together() throws {
    let cells = try VersionedPacks.diff(
      VersionedPacks.load(),
      VersionedPacks.load(
        (
          "customer.name: internal, personal.mail: internal",
          "customer.name: restricted, personal.mail: restricted"
        )
      )
    ).rules.changes.filter { $0.kind == .cell }
    #expect(cells.map(\.name).contains("office × customer.name, personal.mail"))
  }

  @Test("nothing changed is nothing told, however the text is laid out")
  func nothing() throws {
    #expect(try changes("[Heron Ltd, Lark]", "[Heron Ltd,   Lark]") == [])
  }

  @Test("a change stands where the new pack says it, a removal where the old one did")
  func places() throws {
    let new = try VersionedPacks.load(
      ("confidence: low", "confidence: medium"),
      (", many: {class: personal.mail, atLeast: 5, level: confidential}", ""), header: "")
    let changes = try VersionedPacks.diff(VersionedPacks.load(), new).rules.changes
    func origin(_ title: String) -> String? {
      changes.first { $0.title == title }?.origin.map { "\($0)".withoutFolders }
    }
    #expect(origin("detector mail") == "team.yaml:7")
    #expect(origin("combination many") == "team.yaml:16")
  }

  @Test("an exception whose last day is over changes words only")
  func over() throws {
    let days = "from: 2026-05-01, until: 2026-06-30"
    let old = try VersionedPacks.load((days, "from: 2026-02-01, until: 2026-03-30"))
    let new = try VersionedPacks.load((days, "from: 2026-03-01, until: 2026-04-30"))
    let change = try #require(try VersionedPacks.diff(old, new).rules.changes.first)
    #expect(change.kind == .exception)
    #expect(change.direction == .words)
    #expect(change.details.map(\.words).allSatisfy { $0.hasSuffix("and it is over") })
  }

  @Test("old examples tell which way a changed pattern goes")
  func examples() throws {
    let narrower = try changes("KD-(?<n>\\d{4})", "KD-(?<n>0\\d{3})")
    let change = try #require(narrower.first { $0.title == "detector number" })
    #expect(change.direction == .looser)
    #expect(
      change.details.map(\.words).contains("no longer finds 1 of the 2 old matching examples"))
    let wider = try changes("KD-(?<n>\\d{4})", "KD-(?<n>\\d{2,4})")
    #expect(
      wider.first { $0.title == "detector number" }?.details.map(\.words)
        .contains("finds 1 of the 1 old examples that were not to match") == true)
  }
}
