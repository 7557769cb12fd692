import Diagnostics
import Foundation
import PackAuthoring
import PatternAnalysis
import PolicyPacks
import Testing

/// Where rules of lint hold back, and where they look in several ways.
@Suite struct LintRuleTests {
  private static let header = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: a@example.org, languages: [en, de, fr]}

    """

  private func ids(_ yaml: String, header: String = Self.header) throws -> [String] {
    try ExamplePolicies.check(ExamplePack(["pack.yaml": header + yaml])).diagnostics
      .map(\.id.description)
  }

  private func message(_ words: String, in language: String? = nil) -> String {
    let detector = "detectors:\n  n: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: N, "
    guard let language else { return detector + "message: {short: \(words)}}\n" }
    return detector
      + "message: {short: A number}}\ntranslations: {\(language): {n: {short: \(words)}}}\n"
  }

  @Test(
    "every kind of oddity that patterns can have is documented",
    arguments: PatternOddity.Code.allCases)
  func oddities(_ kind: PatternOddity.Code) {
    #expect(PackCodes.code(DiagnosticID("pattern-\(kind.rawValue)")) != nil)
  }

  @Test("lint speaks of a pack that does not load, as far as that goes")
  func broken() throws {
    let found = try ids(
      "detectors: {n: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: N, kewords: [kd]}}\n")
    #expect(found.contains("unknown-key"))
    #expect(found.contains("no-examples"))
  }

  @Test("nothing is said of what is no pack")
  func nothing() {
    #expect(
      PackLinter().lint(PackLoader().load(at: "/no/such/pack"), at: ExamplePolicies.now) == [])
  }

  @Test(
    "words that blame are found in each language, as whole words and in any case",
    arguments: [
      (nil, "'You pasted a number'", true), (nil, "A number of yours", true),
      (nil, "'Of course this is a number'", true), (nil, "The youngest justice", false),
      ("de", "Das ist einfach eine Nummer", true),
      ("de", "'Selbstverständlich, eine Nummer'", true),
      ("de", "Eine vereinfachte Nummer", false), ("de", "Das hat you im Text", false),
      ("fr", "Votre numéro", true), ("fr", "Un numéro", false),
    ] as [(String?, String, Bool)])
  func blame(_ language: String?, _ words: String, _ blames: Bool) throws {
    #expect(try ids(message(words, in: language)).contains("blaming-word") == blames)
  }

  @Test(
    "abbreviations do not shout, sentences in capitals do",
    arguments: [
      ("An IBAN", false), ("A number of the NHS or an SSN", false), ("'STOP RIGHT there'", true),
      ("'Keep XXXX XXXX 1234'", false),
      ("'A number!'", true), ("A DATE OF BIRTH", false),
    ])
  func shouting(_ words: String, _ shouts: Bool) throws {
    #expect(try ids(message(words)).contains("shouting") == shouts)
  }

  @Test(
    "plain words that other readers take for something else are named, quoted ones are not",
    arguments: [
      ("[yes, maybe]", true), ("['yes', maybe]", false), ("[12:30]", true), ("[007]", true),
      ("[NO, SE]", true), ("[nothing, 10, 12.50]", false), ("[2026-11-02]", false),
    ])
  func implicitTypes(_ list: String, _ isNamed: Bool) throws {
    let yaml = "formats: {f: {title: F, csv: {columns: [{name: a, oneOf: \(list)}]}}}\n"
    #expect(try ids(yaml).contains("implicit-type") == isNamed)
  }

  @Test(
    "addresses of reserved domains are no real ones",
    arguments: [
      ("jane@example.com", false), ("jane@mail.example.org", false), ("jane@firm.test", false),
      ("jane@firm.com", true), ("git@github.com", false), ("https://key@firm.com", false),
      ("left-pad@1.3.0", false),
    ])
  func addresses(_ address: String, _ isReal: Bool) throws {
    let yaml = "tests: [{name: a, draft: 'to \(address).', expect: {verdict: allow}}]\n"
    #expect(try ids(yaml).contains("real-looking-example") == isReal)
  }

  @Test("a stop in a child's cell that a parent's workflow lifts is no stop for good")
  func inheritedWorkflow() throws {
    let group = """
      pack: {format: 1, id: group, version: 1.0.0, groups: [g]}
      approvals: {w: {group: g}}
      boundaries: {tenant: {confidential: {verdict: approval, workflow: w}}}
      """
    let child = """
      pack: {format: 1, id: team, version: 1.0.0, extends: [group ^1.0]}
      tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: approval}}}
      """
    let answer = try ExamplePolicies.check(
      ExamplePack(["pack.yaml": child, "../group/pack.yaml": group]))
    #expect(answer.of("approval-without-workflow") == [])
  }

  @Test("lint comes in the order of the files, and says the same each time")
  func order() throws {
    let pack = ExamplePack([
      "a.yaml": "classes: {customer.a: internal, customer.b: internal}\n",
      "b.yaml": "tools: {chat: {boundary: tenant}, desk: {boundary: device}}\n",
    ])
    let first = try ExamplePolicies.check(pack).diagnostics
    let places = first.compactMap {
      $0.location.map { ($0.text.name.suffix(6), $0.range.lowerBound) }
    }
    #expect(places.map(\.0) == places.map(\.0).sorted())
    #expect(first.map(\.message) == (try ExamplePolicies.check(pack)).diagnostics.map(\.message))
    #expect(Set(first.map(\.id)).isSuperset(of: ["unused-class", "untitled", "no-tests"]))
  }

  @Test("words of the first language may stand under translations where a rule has none of its own")
  func firstLanguage() throws {
    let rule = "drafts: {d: {anyOf: [a], message: {short: A}}}\n"
    #expect(
      try !ids(rule + "translations: {en: {d: {title: Title}}}\n")
        .contains("translated-first-language"))
    #expect(
      try ids(rule + "translations: {en: {d: {short: B}}}\n").contains("translated-first-language"))
  }

  @Test("tests of two files may have one name, tests of one file may not")
  func testNames() throws {
    let test = "tests: [{name: a, draft: b, expect: {rules: []}}]\n"
    let other = "tests: [{name: a, draft: c, expect: {rules: []}}]\n"
    let two = try ExamplePolicies.check(
      ExamplePack(["pack.yaml": Self.header, "one.yaml": test, "two.yaml": other]))
    #expect(two.of("test-name-twice") == [])
    #expect(two.of("repeated-test") == [])
    let same = try ExamplePolicies.check(
      ExamplePack(["pack.yaml": Self.header, "one.yaml": test, "two.yaml": test]))
    #expect(!same.of("repeated-test").isEmpty)
  }

  @Test("a special detector beside a general one of another label is no shadow")
  func labels() throws {
    func pack(_ label: String) -> String {
      """
      detectors:
        any-number: {class: customer, pattern: '\\b\\d{4,8}\\b', redactAs: NUMBER}
        number:
          class: customer
          pattern: '\\b\\d{6}\\b'
          redactAs: \(label)
          examples: {match: ['a «104233»', 'b «104234»']}

      """
    }
    #expect(try ids(pack("NUMBER")).contains("shadowed-detector"))
    #expect(try !ids(pack("CUSTOMER")).contains("shadowed-detector"))
  }

  @Test("a pattern of two detectors that differ in what they ask of a match is no duplicate")
  func samePattern() throws {
    let yaml = """
      detectors:
        visa: {class: financial, pattern: '\\b\\d{16}\\b', validator: payment-card, redactAs: CARD}
        order: {class: company, pattern: '\\b\\d{16}\\b', validator: verhoeff, redactAs: ORDER}

      """
    #expect(try !ids(yaml).contains("duplicate-pattern"))
    #expect(try ids(yaml.replacing("verhoeff", with: "payment-card")).contains("duplicate-pattern"))
  }
}
