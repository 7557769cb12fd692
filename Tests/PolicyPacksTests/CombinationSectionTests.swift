import Detection
import Diagnostics
import PolicyPacks
import Testing

/// The section `combinations`.
@Suite struct CombinationSectionTests {
  @Test("classes together and values in number are read")
  func good() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        combinations:
          both: {title: Both, all: [personal, health, personal], level: restricted}
          many: {class: financial, atLeast: 20, level: confidential}
        """)
    #expect(loaded.messages == [])
    let pack = try #require(loaded.pack)
    #expect(pack.combinations["both"]?.condition == .all(["personal", "health"]))
    #expect(pack.combinations["both"]?.message.title == "Both")
    #expect(pack.combinations["both"]?.origin.line == 3)
    #expect(pack.combinations["many"]?.condition == .atLeast(20, "financial"))
    #expect(pack.combinations["many"]?.level == .confidential)
  }

  @Test("people may be told how many values there are, and nothing that nobody fills in")
  func message() throws {
    func load(_ text: String) throws -> LoadedPack {
      try TemporaryPolicies.load(
        sections: """
          combinations:
            many: {class: health, atLeast: 20, level: internal, message: {short: '\(text)'}}
          """)
    }
    #expect(try load("There are {actual} of them").messages == [])
    #expect(try load("There are {actaul}").messages == ["unknown placeholder 'actaul'"])
  }

  @Test(
    "what went wrong is told where it stands",
    arguments: [
      (
        "{level: restricted}",
        "2:16 wrong-condition: the combination 'x' needs either 'all', or 'class' with 'atLeast' [x]"
      ),
      (
        "{all: [personal, health], atLeast: 2, level: restricted}",
        "2:16 wrong-condition: the combination 'x' needs either 'all', or 'class' with 'atLeast' [x]"
      ),
      (
        "{all: [personal], level: restricted}",
        "2:25 wrong-value: 'all' names two classes or more []"
      ),
      (
        "{all: [personal, personal], level: restricted}",
        "2:25 wrong-value: 'all' names two classes or more []"
      ),
      (
        "{class: health, level: restricted}",
        "2:19 missing-key: the combination 'x' has no 'atLeast' []"
      ),
      (
        "{atLeast: 3, level: restricted}",
        "2:19 missing-key: the combination 'x' has no 'class' []"
      ),
      (
        "{class: health, atLeast: 1, level: restricted}",
        "2:44 wrong-value: 'atLeast' must be 2 or more [1]"
      ),
      (
        "{class: health, atLeast: -3, level: restricted}",
        "2:44 wrong-value: 'atLeast' must not be negative [-3]"
      ),
      ("{all: [personal, health]}", "2:19 missing-key: the combination 'x' has no 'level' []"),
      (
        "{all: [personal, health], level: high}", "2:52 unknown-value: unknown level 'high' [high]"
      ),
      (
        "{all: [personal, helth], level: restricted}",
        "2:36 unknown-class: unknown class 'helth' [helth]"
      ),
      (
        "{all: [personal, health], levl: restricted}",
        "2:19 missing-key: the combination 'x' has no 'level' []"
      ),
    ])
  func bad(yaml: String, said: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "combinations: {x: \(yaml)}")
    let problem = try #require(loaded.diagnostics.first)
    let words =
      "\(problem.place ?? "-") \(problem.id): \(problem.message) [\(problem.marked ?? "")]"
    #expect(words == said)
    #expect(!loaded.isLoaded)
  }

  @Test("exceptions and translations may name a combination and a format's rule")
  func references() throws {
    let loaded = try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, languages: [en, de]}
      combinations: {both: {all: [personal, health], level: restricted}}
      formats: {memo: {json: true, checks: [{id: short, maxWords: 5}]}}
      translations: {de: {both: {short: Beides}, short: {short: Kurz}, memo/json: {short: J}}}
      exceptions:
        - {id: e, rules: [both], verdict: warn, reason: r, owner: a@x.org, approvedBy: b@x.org,
           from: 2026-01-01, until: 2026-01-31}
      """)
    #expect(loaded.messages == [])
    #expect(loaded.pack?.message(for: "short", language: "de")?.short == "Kurz")
    #expect(loaded.pack?.message(for: "memo/json", language: "de")?.short == "J")
    #expect(loaded.pack?.message(for: "both", language: "de")?.short == "Beides")
  }
}
