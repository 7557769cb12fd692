import Detection
import PackAuthoring
import Testing

/// Allowlists of gitleaks as values that never count.
@Suite struct GitleaksAllowlistTests {
  private func rule(
    _ allowlist: String, regex: String = "key=([A-Za-z0-9_./$-]{6,40})", global: String = ""
  ) throws -> ImportedRule {
    let list = allowlist.isEmpty ? "" : "[[rules.allowlists]]\n\(allowlist)\n"
    return try ImportedRule(
      "\(global)\n[[rules]]\nid = 'acme'\nregex = '''\(regex)'''\n\(list)", .gitleaks)
  }

  @Test("a regex of an allowlist is looked for anywhere in the secret, and its case counts")
  func regexes() throws {
    let rule = try rule("regexes = ['EXAMPLE$', '(?i)dummy']")
    #expect(rule.entry.outcome == .carriedOver)
    #expect(try rule.finds(in: "key=abcEXAMPLE key=my-DUMMY-1") == [])
    #expect(try rule.finds(in: "key=abcexample key=EXAMPLE-1") == ["abcexample", "EXAMPLE-1"])
  }

  @Test("stopwords are looked for in any case")
  func stopwords() throws {
    let rule = try rule("stopwords = ['Sample', 'a.b']")
    #expect(try rule.finds(in: "key=xSAMPLEx1 key=xxa.bxx") == [])
    #expect(try rule.finds(in: "key=xxaxbxx") == ["xxaxbxx"])
  }

  @Test("many stopwords all count")
  func manyStopwords() throws {
    let words = (100..<400).map { "'w\($0)'" }.joined(separator: ", ")
    let rule = try rule("stopwords = [\(words)]")
    #expect(try rule.finds(in: "key=xxw100xx key=xxw399xx key=xxw400xx") == ["xxw400xx"])
  }

  @Test("paths and commits are dropped, and the rest of the allowlist stays")
  func paths() throws {
    let rule = try rule("paths = ['x']\ncommits = ['abc']\nstopwords = ['sample']")
    #expect(
      rule.notes == [
        "dropped: an allowlist: it names file paths, and a draft has none (line 6)",
        "dropped: an allowlist: it names commits, and a draft has none (line 7)",
      ])
    #expect(try rule.finds(in: "key=a-sample") == [])
  }

  @Test("an allowlist that asks for a path as well never applies")
  func allWithPath() throws {
    let rule = try rule("condition = 'AND'\npaths = ['x']\nstopwords = ['sample']")
    #expect(rule.entry.outcome == .inPart)
    #expect(try rule.finds(in: "key=a-sample") == ["a-sample"])
  }

  @Test("an allowlist that asks for a regex and a stopword needs both")
  func allOfTwo() throws {
    let rule = try rule("condition = '&&'\nregexes = ['^A']\nstopwords = ['sample']")
    #expect(rule.entry.outcome == .carriedOver)
    #expect(try rule.finds(in: "key=A-sample") == [])
    #expect(try rule.finds(in: "key=b-sample key=A-other") == ["b-sample", "A-other"])
  }

  @Test(
    "what looks at more than the secret is dropped, and more is found than there",
    arguments: ["match", "line"])
  func targets(_ target: String) throws {
    let rule = try rule("regexTarget = '\(target)'\nregexes = ['key']")
    #expect(rule.entry.outcome == .inPart)
    #expect(try rule.finds(in: "key=abcdefgh") == ["abcdefgh"])
  }

  @Test("where the secret is the whole match, a regex of the match is one of the secret")
  func wholeMatch() throws {
    let rule = try rule("regexTarget = 'match'\nregexes = ['000']", regex: "k[0-9]{8}")
    #expect(rule.entry.outcome == .carriedOver)
    #expect(try rule.finds(in: "k12000345 k12345678") == ["k12345678"])
  }

  @Test("a regex that cannot be carried over is dropped by itself")
  func brokenRegex() throws {
    let rule = try rule("regexes = ['\\p{Greek}', 'none']")
    #expect(rule.entry.outcome == .inPart)
    #expect(try rule.finds(in: "key=xnonex") == [])
  }

  @Test("a global allowlist holds for every rule, or for those that it names")
  func global() throws {
    let all = "[allowlist]\nstopwords = ['sample']"
    #expect(try rule("", global: all).finds(in: "key=a-sample") == [])
    let mine = "[[allowlists]]\ntargetRules = ['acme']\nstopwords = ['sample']"
    #expect(try rule("", global: mine).finds(in: "key=a-sample") == [])
    let others = "[[allowlists]]\ntargetRules = ['other']\nstopwords = ['sample']"
    #expect(try rule("", global: others).finds(in: "key=a-sample") == ["a-sample"])
  }

  @Test("what can stand in no value of a rule is not written beside it")
  func impossible() throws {
    let global = "[allowlist]\nregexes = ['^\\$\\{[a-z]+\\}$', 'aaa']"
    #expect(try rule("", regex: "key=([a-z]{8})", global: global).detector.never.count == 1)
    #expect(try rule("", regex: "key=([^;]{8})", global: global).detector.never.count == 2)
  }
}
