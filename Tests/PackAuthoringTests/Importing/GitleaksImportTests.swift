import Detection
import PackAuthoring
import PolicyPacks
import Testing

/// Each key of a configuration of gitleaks.
@Suite struct GitleaksImportTests {
  private func rule(_ keys: String, regex: String = "abc-[0-9]{8}", before: String = "") throws
    -> ImportedRule
  {
    try ImportedRule(
      "\(before)\n[[rules]]\nid = 'acme-key'\nregex = '''\(regex)'''\n\(keys)\n", .gitleaks)
  }

  @Test("a rule becomes a detector of a credential, with words for people")
  func plain() throws {
    let rule = try rule("description = 'A key of {Acme}.'")
    let detector = try rule.detector
    #expect(detector.id == "acme-key")
    #expect(detector.dataClass == "credentials.api-key")
    #expect(detector.redactAs == "ACME_KEY")
    #expect(detector.confidence == .medium)
    #expect(try rule.pattern == "abc-[0-9]{8}")
    #expect(rule.entry.outcome == .carriedOver)
    #expect(rule.messages.first?.short == "This looks like a secret: Acme key")
    #expect(rule.messages.first?.why == "A key of (Acme).")
    #expect(try rule.finds(in: "use abc-12345678 now") == ["abc-12345678"])
  }

  @Test("examples are made that match and that do not")
  func examples() throws {
    let examples = try #require(try rule("").examples["acme-key"])
    #expect(examples.match.count == 2)
    #expect(examples.noMatch.count == 2)
    #expect(examples.noMatch.allSatisfy { $0.because == "made by the import" })
  }

  @Test("the same file gives the same pack")
  func sameAgain() throws {
    #expect(
      try rule("").examples["acme-key"]?.match.map(\.text)
        == rule("").examples["acme-key"]?.match.map(\.text))
  }

  @Test(
    "the class follows from the rule's name",
    arguments: [
      ("db-password", "credentials.password"), ("rsa-private-key", "credentials.private-key"),
      ("1password-key", "credentials.api-key"), ("acme-token", "credentials.api-key"),
    ] as [(String, DataClass)])
  func classes(_ id: String, _ dataClass: DataClass) throws {
    let rule = try ImportedRule("[[rules]]\nid = '\(id)'\nregex = 'k[0-9]{9}'\n", .gitleaks)
    #expect(try rule.detector.dataClass == dataClass)
  }

  @Test("a name that starts with a digit or is taken is changed, and the report says so")
  func names() throws {
    let parent =
      "detectors: {acme-key: {class: credentials, pattern: other, redactAs: OTHER}}\n"
    let text = "[[rules]]\nid = 'acme-key'\nregex = 'k[0-9]{9}'\n"
    let taken = try ImportedRule(text, .gitleaks, parent: parent)
    #expect(try taken.detector.id == "new-acme-key")
    #expect(try taken.detector.redactAs == "ACME_KEY")
    #expect(taken.notes == ["changed: it is called 'new-acme-key' here (line 1)"])
    let digit = try ImportedRule("[[rules]]\nid = '2Fa_key'\nregex = 'k[0-9]{9}'\n", .gitleaks)
    #expect(try digit.detector.id == "new-2-fa-key" || digit.detector.id == "new-2fa-key")
  }

  @Test("the secret is the group with the number, even among groups in brackets and behind escapes")
  func secretGroup() throws {
    let rule = try rule("secretGroup = 2", regex: #"(key|[(]\()=(?:"|')([a-z]{6})(;)"#)
    #expect(try rule.finds(in: "key='abcdef; and") == ["abcdef"])
    #expect(try rule.pattern == #"(key|[(]\()=(?:"|')(?<value>[a-z]{6})(;)"#)
  }

  @Test("without a number, the first group that took part is the secret")
  func firstGroup() throws {
    let rule = try rule("", regex: "aa=([0-9]{4}(x))|bb=([0-9]{4})")
    #expect(try rule.finds(in: "aa=1234x, bb=5678") == ["1234x", "5678"])
  }

  @Test("a number beyond the groups drops the rule, as gitleaks never reports it")
  func wrongGroup() throws {
    let text = "[[rules]]\nid = 'good'\nregex = 'k[0-9]{9}'\n"
    let bad = "[[rules]]\nid = 'bad'\nregex = '(a)b'\nsecretGroup = 2\n"
    let rule = try ImportedRule(text + bad, .gitleaks)
    #expect(rule.entry.outcome == .dropped)
    #expect(
      rule.notes == ["dropped: its regex cannot be carried over: it has no group 2 (line 6)"])
  }

  @Test("entropy and keywords are carried over")
  func entropyAndKeywords() throws {
    let rule = try rule("entropy = 2.5\nkeywords = ['ABC-', 'acme']\ntags = ['x']")
    let detector = try rule.detector
    #expect(detector.minimumEntropy == 2.5)
    #expect(detector.keywords == ["abc-", "acme"])
    #expect(try rule.finds(in: "abc-11111111") == [])
    #expect(rule.entry.outcome == .carriedOver)
  }

  @Test("a regex that matches without its keywords is said to be so, and its examples have one")
  func looseKeywords() throws {
    let rule = try rule("keywords = ['elsewhere']")
    #expect(rule.entry.outcome == .carriedOver)
    #expect(rule.notes.count == 1)
    #expect(rule.examples["acme-key"]?.match.allSatisfy { $0.text.contains("elsewhere") } == true)
  }

  @Test("keywords beyond ASCII are left out, so that nothing is missed")
  func foreignKeywords() throws {
    let rule = try rule("keywords = ['schlüssel', 'key']")
    #expect(try rule.detector.keywords == [])
    #expect(rule.entry.outcome == .changed)
  }

  @Test("a file path narrows nothing here, and is dropped")
  func path() throws {
    let rule = try rule("path = '''\\.tf$'''")
    #expect(rule.entry.outcome == .inPart)
    #expect(
      rule.notes == ["dropped: a draft has no file path, so the rule looks at every text (line 5)"])
  }

  @Test(
    "a rule that reports nothing by itself is dropped",
    arguments: [
      ("path = 'x'", "it looks at file paths only, and a draft has none"),
      ("", "it has no regex of its own, and amends a rule of a file that is extended"),
      ("regex = 'a+'\nskipReport = true", "it reports nothing by itself (skipReport)"),
      (
        "regex = 'a*'",
        "its regex cannot be carried over: it matches the empty text, and so everywhere"
      ),
      ("regex = 'a('", "its regex cannot be carried over: a '(' has no ')' (at character 2)"),
    ])
  func dropped(_ keys: String, _ reason: String) throws {
    let rule = try ImportedRule(
      "[[rules]]\nid = 'good'\nregex = 'k[0-9]{9}'\n[[rules]]\nid = 'bad'\n\(keys)\n", .gitleaks)
    #expect(rule.entry.outcome == .dropped)
    #expect(rule.entry.notes.map(\.reason) == [reason])
    #expect(rule.detectors.isEmpty)
  }

  @Test("of two rules with one name the last one counts")
  func twice() throws {
    let folder = try ImportFolder()
    let written = try folder.write(
      "[[rules]]\nid = 'a'\nregex = 'x[0-9]{9}'\n[[rules]]\nid = 'a'\nregex = 'y[0-9]{9}'\n",
      .gitleaks)
    #expect(written.report.entries.map(\.outcome) == [.dropped, .carriedOver])
    #expect(written.detectors == ["a"])
  }

  @Test("required rules and unknown keys are reported")
  func others() throws {
    let rule = try rule("novel = 1\n[[rules.required]]\nid = 'other'")
    #expect(
      rule.notes == [
        "dropped: 'novel' is unknown to the import (line 5)",
        "dropped: the rule counts by itself here, whatever other rules find nearby (line 6)",
      ])
  }

  @Test("a wrong type is reported, and the rest is carried over")
  func wrongTypes() throws {
    let rule = try rule("entropy = 'much'\nkeywords = [1, 'abc']")
    #expect(rule.entry.outcome == .inPart)
    #expect(rule.notes.map { $0.prefix(30) }.count == 2)
    #expect(try rule.detector.keywords == ["abc"])
  }

  @Test("what the file extends is not read, and the report says what to do")
  func extend() throws {
    let folder = try ImportFolder()
    let written = try folder.write(
      "[extend]\nuseDefault = true\ndisabledRules = ['x']\n[[rules]]\nid='a'\nregex='k[0-9]{9}'\n",
      .gitleaks)
    let entry = try #require(written.report.entries.first)
    #expect(entry.subject == "[extend]")
    #expect(entry.notes.count == 2)
    #expect(entry.outcome == .inPart)
    #expect(written.report.hasDropped)
  }
}
