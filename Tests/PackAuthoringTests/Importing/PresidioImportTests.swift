import Detection
import PackAuthoring
import PolicyPacks
import Testing

/// Each key of Presidio's recognizers.
@Suite struct PresidioImportTests {
  private static let parent = """
    classes: {financial.account: restricted}
    detectors:
      iban: {class: financial.account, pattern: 'DE[0-9]{20}', redactAs: IBAN}

    """

  private func recognizer(_ keys: String, head: String = "") throws -> ImportedRule {
    try ImportedRule(
      "\(head)\nrecognizers:\n- name: Kept\n  deny_list: [kept]\n- name: Badge Recognizer\n"
        + "  supported_entity: EMPLOYEE_ID\n"
        + keys.split(separator: "\n").map { "  \($0)\n" }.joined(),
      .presidio, parent: Self.parent)
  }

  private static let strong = "patterns: [{name: x, regex: 'B-[0-9]{6}', score: 0.9}]"

  @Test("a recognizer becomes a detector")
  func plain() throws {
    let rule = try recognizer(Self.strong)
    let detector = try rule.detector
    #expect(detector.id == "badge")
    #expect(detector.dataClass == "company")
    #expect(detector.redactAs == "EMPLOYEE_ID")
    #expect(detector.confidence == .high)
    #expect(rule.entry.outcome == .carriedOver)
    #expect(try rule.finds(in: "badge b-123456") == ["b-123456"])
    #expect(rule.examples["badge"]?.match.count == 2)
    #expect(rule.messages.first?.short == "This looks like: Badge")
  }

  @Test(
    "a score is one of three levels",
    arguments: [("0.5", .medium), ("0.79", .medium), ("0.8", .high), ("1", .high)]
      as [(String, Confidence)])
  func scores(_ score: String, _ confidence: Confidence) throws {
    let rule = try recognizer("patterns: [{regex: 'B-[0-9]{6}', score: \(score)}]")
    #expect(try rule.detector.confidence == confidence)
  }

  @Test("a low score needs the words of its context, as there")
  func context() throws {
    let rule = try recognizer(
      "patterns: [{regex: '[0-9]{6}', score: 0.1}]\ncontext: [badge, Ausweis]")
    #expect(try rule.finds(in: "number 123456") == [])
    #expect(try rule.finds(in: "the badge 123456") == ["123456"])
    #expect(try rule.detector.raisedBy?.words == ["badge", "Ausweis"])
    #expect(rule.entry.outcome == .carriedOver)
  }

  @Test("a low score without context would never be reported, and is dropped")
  func lowScore() throws {
    let rule = try recognizer("patterns: [{regex: '[0-9]{6}', score: 0.1}]")
    #expect(rule.entry.outcome == .dropped)
    #expect(
      rule.notes == [
        "dropped: a pattern with a score of 0.1 and no context would never be reported here (line 7)"
      ])
  }

  @Test("patterns of different scores become detectors of their own")
  func severalScores() throws {
    let rule = try recognizer(
      """
      context: [badge]
      patterns:
      - {regex: 'B-[0-9]{6}', score: 0.9}
      - {regex: 'B[0-9]{6}', score: 0.9}
      - {regex: '[0-9]{6}', score: 0.2}
      deny_list: [visitor badge]
      """)
    #expect(rule.entry.detectors == ["badge", "badge-low", "badge-words"])
    #expect(rule.entry.outcome == .changed)
    #expect(
      try rule.finds(in: "B-123456, B123456, Visitor  Badge") == [
        "B-123456", "B123456", "Visitor  Badge",
      ])
  }

  @Test("a deny list is words, whole and in any case")
  func denyList() throws {
    let rule = try recognizer("deny_list: [Mr., 'O''Hara']\ndeny_list_score: 0.6")
    #expect(try rule.detector.method == .words(["Mr.", "O'Hara"]))
    #expect(try rule.detector.confidence == .medium)
    #expect(try rule.finds(in: "mr. Smith, O'HARA, mr.x") == ["mr.", "O'HARA"])
    let exact = try recognizer("deny_list: [Mr.]", head: "global_regex_flags: 0")
    #expect(exact.notes == ["changed: its words count in any case here (line 5)"])
  }

  @Test("languages are reported, and their context is carried over")
  func languages() throws {
    let rule = try recognizer(
      Self.strong + "\nsupported_languages: [{language: de, context: [Ausweis]}, en]")
    #expect(rule.notes == ["changed: it was for texts in de, en; here, for all (line 8)"])
    #expect(try rule.detector.raisedBy?.words == ["Ausweis"])
  }

  @Test("an entity that nothing here knows gets a class to be looked at")
  func unknownEntity() throws {
    let text = "recognizers:\n- {name: Widget, supported_entity: WIDGET, deny_list: [widget]}\n"
    let rule = try ImportedRule(text, .presidio)
    #expect(try rule.detector.dataClass == "company.imported")
    #expect(rule.entry.outcome == .changed)
    let guess = try ImportedRule(
      text.replacing("WIDGET", with: "CZ_PASSPORT_NUMBER"), .presidio)
    #expect(try guess.detector.dataClass == "personal.government-id")
    #expect(guess.notes.count == 1)
  }

  @Test("a recognizer that Presidio brings along is there if the parent has it")
  func predefined() throws {
    let folder = try ImportFolder(parent: Self.parent)
    let written = try folder.write(
      """
      recognizers:
      - {name: Bank, class_name: IbanRecognizer, type: predefined, supported_languages: [{language: de, context: [Konto]}]}
      - {name: EmailRecognizer, type: predefined}
      - {name: UsSsnRecognizer, type: predefined, enabled: false}
      - UrlRecognizer
      """, .presidio)
    let entries = written.report.entries
    #expect(entries.map(\.outcome) == [.carriedOver, .dropped, .switchedOff, .dropped])
    #expect(entries[0].notes.map(\.reason) == ["the parent has it: iban"])
    #expect(written.detectors == [])
    let iban = try folder.load().pack?.detectors.first { $0.detector.id == "iban" }
    #expect(iban?.detector.raisedBy?.words == ["Konto"])
  }

  @Test("a whole configuration of the analyzer is read, and models are reported")
  func analyzer() throws {
    let folder = try ImportFolder()
    let written = try folder.write(
      """
      supported_languages: [en]
      default_score_threshold: 0.4
      nlp_configuration: {nlp_engine_name: spacy}
      recognizer_registry:
        recognizers:
        - {name: Widget, supported_entity: EMPLOYEE_ID, deny_list: [widget]}
      """, .presidio)
    #expect(written.report.entries.map(\.outcome) == [.inPart, .carriedOver])
    #expect(written.report.entries[0].notes.map(\.reason).count == 2)
  }

  @Test(
    "what cannot be read is reported",
    arguments: [
      ("patterns: [{regex: 'B-[0-9]{6}'}]", 2), ("patterns: [{score: 1}]", 2),
      ("patterns: none", 2), ("patterns: []", 1),
    ])
  func unreadable(_ keys: String, _ count: Int) throws {
    let rule = try recognizer(keys)
    #expect(rule.entry.outcome == .dropped)
    #expect(rule.notes.count == count)
  }

  @Test("a key that the import does not know is reported")
  func unknownKey() throws {
    let rule = try recognizer(Self.strong + "\nvalidator: luhn")
    #expect(rule.notes == ["dropped: 'validator' is unknown to the import (line 8)"])
  }
}
