import Detection
import Diagnostics
import PolicyPacks
import Testing

/// The section `detectors`, but for patterns and validators.
@Suite struct DetectorSectionTests {
  private func load(_ fields: String) throws -> LoadedPack {
    try TemporaryPolicies.load(sections: "detectors: {number: {\(fields)}}\n")
  }

  @Test("a detector has what its keys say")
  func everything() throws {
    let loaded = try load(
      """
      title: Number, class: credentials, pattern: ['a(?<value>b)', 'c'], caseless: true,
      keywords: [ab, c], validator: luhn, entropy: 2.5, confidence: high,
      raisedBy: {words: [policy], within: 60}, loweredBy: {words: claim}, never: ['x*'],
      samples: 'ab', redactAs: NUMBER_2, learn: numbers, message: {short: S, why: W, fix: F}
      """)
    let rule = try #require(loaded.pack?.detectors.first)
    var wanted = Detector(
      id: "number", dataClass: "credentials",
      method: .patterns(["a(?<value>b)", "c"], caseless: true),
      redactAs: "NUMBER_2")
    wanted.keywords = ["ab", "c"]
    wanted.validators = [ValueCheck(.luhn)]
    wanted.minimumEntropy = 2.5
    wanted.confidence = .high
    wanted.raisedBy = ContextWords(["policy"], within: 60)
    wanted.loweredBy = ContextWords(["claim"], within: 50)
    wanted.never = ["x*"]
    wanted.samples = ["ab"]
    #expect(rule.detector == wanted)
    #expect(rule.message == Message(title: "Number", short: "S", why: "W", fix: "F"))
    #expect(rule.learn == "numbers")
    #expect(rule.origin.description.hasSuffix("team/pack.yaml:2"))
  }

  @Test("values that never count are for credentials; of other kinds they are samples")
  func never() throws {
    let loaded = try load("class: company, pattern: x, redactAs: X, never: [x]")
    #expect(loaded.ids == ["never-of-data"])
    #expect(loaded.words.contains("belong under 'samples'"))
  }

  @Test("words are a method of their own")
  func words() throws {
    let loaded = try load("class: company, words: [Project Heron], redactAs: PROJECT")
    #expect(loaded.pack?.detectors.first?.detector.method == .words(["Project Heron"]))
  }

  @Test(
    "a detector that cannot find anything is refused",
    arguments: [
      (
        "class: company, redactAs: N",
        "the detector 'number' needs either 'pattern', 'words', 'table', 'dataset' or 'plugin'"
      ),
      (
        "class: company, pattern: x, words: [y], redactAs: N",
        "the detector 'number' needs either 'pattern', 'words', 'table', 'dataset' or 'plugin'"
      ),
      ("pattern: x, redactAs: N", "the detector 'number' has no 'class'"),
      ("class: company, pattern: x", "the detector 'number' has no 'redactAs'"),
      ("class: company, words: ['  '], redactAs: N", "a phrase must not be empty"),
      ("class: company, pattern: x, redactAs: N, raisedBy: {words: ['']}", "'' is no word"),
      (
        "class: company, pattern: x, redactAs: N, raisedBy: {within: 3}",
        "'raisedBy' has no 'words'"
      ),
      ("class: company, pattern: x, redactAs: N, confidence: sure", "unknown confidence 'sure'"),
      ("class: company, pattern: x, redactAs: N, entropy: lots", "'entropy' must be a number"),
      ("class: company, pattern: [], redactAs: N", "'pattern' must not be empty"),
      ("class: company, words: [], redactAs: N", "'words' must not be empty"),
    ])
  func incomplete(_ fields: String, _ message: String) throws {
    let loaded = try load(fields)
    #expect(loaded.messages.first { $0.contains(message) } != nil, "\(loaded.messages)")
    #expect(!loaded.isLoaded)
  }

  @Test(
    "the word of a placeholder is capitals, digits and underscores",
    arguments: ["policy", "POLICY-NUMBER", "_X", "X_", "1X", "Ä", "A B"])
  func badPlaceholders(_ word: String) throws {
    let loaded = try load("class: company, pattern: x, redactAs: \(word)")
    #expect(loaded.messages == ["'\(word)' is no word for a placeholder"])
    #expect(loaded.diagnostics.first?.marked == word)
    #expect(loaded.words.contains("such as POLICY_NUMBER"))
  }

  @Test("the word of a placeholder is text", arguments: ["~", "[N]", "{a: b}"])
  func placeholdersAreText(_ value: String) throws {
    let loaded = try load("class: company, pattern: x, redactAs: \(value)")
    #expect(loaded.ids == ["wrong-type"])
  }

  @Test("an empty word of a placeholder means that the text is removed")
  func emptyPlaceholder() throws {
    let loaded = try load("class: company, pattern: x, redactAs: ''")
    #expect(loaded.pack?.detectors.first?.detector.redactAs == "")
  }

  @Test("a message may only hold braces that will be filled in")
  func messagePlaceholders() throws {
    let loaded = try load(
      "class: company, pattern: x, redactAs: X, message: {fix: 'Use {placehodler}.'}")
    #expect(loaded.messages == ["unknown placeholder 'placehodler'"])
    #expect(loaded.diagnostics.first?.notes == ["did you mean 'placeholder'?"])
  }
}
