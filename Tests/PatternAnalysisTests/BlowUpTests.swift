import PCRE2
import PatternAnalysis
import Testing

@Suite("A pattern that can blow up")
struct BlowUpTests {
  @Test(
    "exponentially is found, and a short text shows it",
    arguments: [
      "(a+)+$", "(a|a)*b", "(a|aa)+$", "^(.*a){11}$", #"(\w+\s?)*$"#,
      "^(([a-z])+.)+[A-Z]([a-z])+$", #"^(?:[a-z0-9]+[-.]?)+@example\.com$"#, "(?:a{0,10}){0,10}b",
      "(?:a?){30}a{30}b", "(?>(?:a+)+b)", "x(?=(?:a+)+b)", "(?:(a)|a)*b",
      "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b", "(?(?=a)(?:a+)+b|c)",
      "(?<r>(?:a+)+b){0}x(?&r)",
    ])
  func exponential(source: String) throws {
    let report = try PatternAnalysis(source).report()
    let blowUp = try #require(report.blowUps.first)
    #expect(blowUp.kind == .exponential)
    guard case .limitReached(let bytes) = blowUp.measurement.outcome else { return }
    #expect(bytes < 200)
    try expectGivenUp(source, blowUp, bytes: bytes)
  }

  @Test(
    "polynomially is found with its degree",
    arguments: [
      (#"\w+\w+@"#, 3), (#"^\w*\d*\w*$"#, 3), ("(?:ab)+x", 2), (#"x\d*\d*\d*y"#, 3), (#"\s+$"#, 2),
      ("<.*?>.*?</b>", 3),
    ])
  func polynomial(source: String, degree: Int) throws {
    let blowUp = try #require(try PatternAnalysis(source).report().blowUps.first)
    #expect(blowUp.kind == .polynomial(degree: degree))
    guard case .limitReached(let bytes) = blowUp.measurement.outcome else { return }
    try expectGivenUp(source, blowUp, bytes: bytes)
  }

  @Test(
    "is not one that only looks like it",
    arguments: [
      "^[a-z]+$", "a+b+c", "(?:a++)+b", "(?>a+)+b", "(?:a+)++", "(?>(?:a+)+)b", "[a-z]*+[0-9]",
      #"\b\d{3}-\d{2}-\d{4}\b"#, "(?:ab?){3}c", "(?:ab|cd)*+e", "[^,]*,", #"^\d{1,3}(?:,\d{3})*$"#,
      "(?:a|b)(?:c|d)", "a{1,30}b", "", "(?<=a)b*+", #"(.)\1"#,
    ])
  func safe(source: String) throws {
    let report = try PatternAnalysis(source).report()
    #expect(report.blowUps == [])
    #expect(report.unjudged == [])
  }

  @Test("says which part tries again and again")
  func range() throws {
    let source = #"id=(?:\w+\s?)*;"#
    let blowUp = try #require(try PatternAnalysis(source).report().blowUps.first)
    #expect(String(decoding: Array(source.utf8)[blowUp.range], as: UTF8.self) == #"(?:\w+\s?)*"#)
    #expect(String(decoding: blowUp.attack.prefix, as: UTF8.self).hasPrefix("id="))
  }

  @Test("is judged for characters under unicode")
  func unicode() throws {
    let report = try PatternAnalysis(#"^(?:\p{Greek}+ ?)+!$"#, options: .unicode).report()
    let blowUp = try #require(report.blowUps.first)
    #expect(blowUp.kind == .exponential)
    #expect(String(validating: blowUp.attack.pump, as: UTF8.self) != nil)
  }

  @Test("is judged with the options that the pattern is compiled with")
  func options() throws {
    // Whoever must start at the start of the text does not read it again from each place.
    #expect(try PatternAnalysis("(?:ab)+x", options: .anchored).report().blowUps == [])
    #expect(try PatternAnalysis("(?:a|A)+b", options: .caseless).report().blowUps.count == 1)
    #expect(
      try PatternAnalysis("(?:a|A)+b").report().blowUps.map(\.kind) == [.polynomial(degree: 2)])
  }

  @Test("and that cannot be judged by looking at it is measured, and the report says so")
  func unjudged() throws {
    let report = try PatternAnalysis(#"(?:a\X?|a)+b"#).report()
    #expect(report.unjudged == [#"\X"#])
    #expect(report.blowUps.count == 1)
    let verb = try PatternAnalysis("a(*COMMIT)b").report()
    #expect(verb.unjudged == ["the verb (*COMMIT)"])
    #expect(verb.blowUps == [])
  }

  @Test("keeps what looks like it and stays below the limit apart")
  func unconfirmed() throws {
    let report = try PatternAnalysis(#"(?<![0-9])\w+@x"#).report()
    #expect(report.blowUps == [])
    let unconfirmed = try #require(report.unconfirmed.first)
    #expect(unconfirmed.kind == .polynomial(degree: 2))
    #expect(unconfirmed.measurement.outcome == .staysBelowLimit)
  }

  @Test("gets the same report every time")
  func deterministic() throws {
    for source in [#"(\w+\s?)*$"#, "a.*b.*c", #"\w{0,500}\w{0,500}x"#] {
      let analysis = try PatternAnalysis(source)
      #expect(analysis.report() == analysis.report())
    }
  }

  @Test("may be as large as PCRE2 allows")
  func large() throws {
    let words = (0..<2_000).map { "w\($0)x+" }.joined(separator: "|")
    let report = try PatternAnalysis("(?:\(words))+y").report()
    #expect(report.unjudged == ["its size"])
    #expect(report.blowUps == [])
    // What was found before time ran out still counts.
    let many = try PatternAnalysis(String(repeating: #"\w*\d?"#, count: 120) + "y").report()
    #expect(many.unjudged == ["its size"])
    #expect(!many.blowUps.isEmpty)
  }

  @Test(
    "is looked for in bounded time, however strange the pattern",
    arguments: [
      String(repeating: "(?:", count: 200) + "a" + String(repeating: ")", count: 200),
      "(?:(?:(?:a{2,9}){2,9}){2,9})+b", "(?:(?:(?:){60}){60})?", "((?2)?){20}((?1)?a)",
      String(repeating: #"\w*-"#, count: 400), String(repeating: "[a-z]?", count: 600) + "!",
      "(?:" + String(repeating: "a?b?", count: 200) + ")+c", "(a?(?1)?){9}b",
    ])
  func strange(source: String) throws {
    let report = try PatternAnalysis(source).report()
    for blowUp in report.blowUps {
      #expect(blowUp.measurement.outcome != .staysBelowLimit)
    }
  }

  /// The search of the product itself gives up on the attack's text.
  private func expectGivenUp(_ source: String, _ blowUp: BlowUp, bytes: Int) throws {
    let attack = blowUp.attack
    let repeats = bytes / attack.pump.count + 1
    let result = try Pattern(source).firstMatch(in: attack.text(repeats: repeats).span)
    guard case .limitReached = result else {
      Issue.record("the search came to \(result)")
      return
    }
  }
}
