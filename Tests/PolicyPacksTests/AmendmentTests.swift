import Detection
import Diagnostics
import PolicyPacks
import Testing

/// What a child may change in a detector of a parent.
@Suite struct AmendmentTests {
  private func load(_ amendment: String, more: String = "") throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    try policies.write(
      """
      pack: {format: 1, id: base, version: 1.0.0}
      detectors:
        number:
          title: Number
          class: company
          pattern: x
          redactAs: N
          raisedBy: {words: [policy], within: 20}
          message: {short: Short, why: Why, fix: Fix}
      """, to: "base.yaml")
    try policies.write(
      """
      pack: {format: 1, id: team, version: 1.0.0, extends: base}
      detectors: {\(amendment)}
      \(more)
      """, to: "team/pack.yaml")
    return policies.load()
  }

  @Test("a child may raise the confidence")
  func raised() throws {
    let loaded = try load("number: {confidence: high}")
    #expect(loaded.diagnostics == [])
    #expect(loaded.pack?.detectors.first?.detector.confidence == .high)
  }

  @Test("a child may not lower the confidence")
  func lowered() throws {
    let loaded = try load("number: {confidence: low}")
    #expect(loaded.messages == ["the confidence is 'low' here, but a parent has 'medium'"])
    #expect(loaded.ids == ["looser-than-parent"])
  }

  @Test("a child may add words that raise the confidence, and widen their distance")
  func words() throws {
    let loaded = try load("number: {raisedBy: {words: [Vertrag, policy], within: 90}}")
    #expect(
      loaded.pack?.detectors.first?.detector.raisedBy
        == ContextWords(["Vertrag", "policy"], within: 90))
  }

  @Test("a child may not make the distance smaller")
  func distance() throws {
    let loaded = try load("number: {raisedBy: {words: [Vertrag], within: 5}}")
    #expect(loaded.pack?.detectors.first?.detector.raisedBy?.distance == 20)
  }

  @Test("a child's words replace the parent's, one by one")
  func message() throws {
    let loaded = try load("number: {title: Nr, message: {fix: Other}, learn: lesson}")
    #expect(
      loaded.pack?.message(for: "number", language: "en")
        == Message(title: "Nr", short: "Short", why: "Why", fix: "Other"))
    #expect(loaded.pack?.detectors.first?.learn == "lesson")
  }

  @Test(
    "a child that speaks another language first leaves its parent's words to those who read them")
  func otherLanguage() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      """
      pack: {format: 1, id: base, version: 1.0.0, languages: [en, de]}
      detectors:
        number: {class: company, pattern: x, redactAs: N, message: {short: Short, fix: Fix}}
      translations: {de: {number: {short: Kurz, fix: Abhilfe}}}
      """, to: "base.yaml")
    try policies.write(
      """
      pack: {format: 1, id: team, version: 1.0.0, languages: [de, en], extends: base}
      detectors: {number: {message: {short: Hauseigen}}}
      """, to: "team/pack.yaml")
    let loaded = policies.load()
    #expect(loaded.diagnostics == [])
    let pack = try #require(loaded.pack)
    #expect(
      pack.message(for: "number", language: "de") == Message(short: "Hauseigen", fix: "Abhilfe"))
    #expect(pack.message(for: "number", language: "en") == Message(short: "Short", fix: "Fix"))
    #expect(pack.message(for: "number", language: "fr")?.short == "Hauseigen")
  }

  @Test(
    "a child may change nothing else",
    arguments: [
      "keywords: [x]", "loweredBy: {words: [x]}", "never: [x]", "samples: [x]", "redactAs: M",
      "validator: luhn", "entropy: 3", "caseless: true", "examples: {}",
    ])
  func nothingElse(_ field: String) throws {
    let loaded = try load("number: {\(field)}")
    #expect(loaded.ids == ["unknown-key"])
    #expect(!loaded.isLoaded)
  }

  @Test("a detector of the same name is refused, with what is possible instead")
  func duplicate() throws {
    let loaded = try load("number: {class: company, pattern: y, redactAs: N}")
    #expect(loaded.messages == ["there is a detector 'number' already"])
    let notes = try #require(loaded.diagnostics.first?.notes)
    #expect(notes.first?.hasSuffix("base.yaml:3") == true)
    #expect(
      notes.last
        == "a child may raise its 'confidence', add 'raisedBy' words or change its 'message'")
  }

  @Test("an amendment of a detector that nobody has gets a suggestion")
  func unknown() throws {
    let loaded = try load("nmber: {confidence: high}")
    #expect(loaded.messages == ["unknown detector 'nmber'"])
    #expect(loaded.diagnostics.first?.notes == ["did you mean 'number'?"])
  }

  @Test("a translation of a parent's rule is completed by the parent's")
  func translations() throws {
    let loaded = try load("", more: "translations: {de: {number: {short: Kurz}}}")
    let message = loaded.pack?.message(for: "number", language: "de")
    #expect(message == Message(title: "Number", short: "Kurz", why: "Why", fix: "Fix"))
  }
}
