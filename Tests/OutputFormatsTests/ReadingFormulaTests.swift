import Detection
import OutputFormats
import Testing

/// Values that were reckoned by hand.
@Suite("reading formulas")
struct ReadingFormulaTests {
  @Test("Flesch–Kincaid grade: years of school from sentence length and syllables a word")
  func fleschKincaidGrade() {
    // 3 words, 1 sentence, 3 syllables: 0.39 × 3 + 11.8 × 1 − 15.59 = −2.62
    #expect(ReadingFormula.fleschKincaidGrade.value(of: "The cat sat.") == -2.6)
    // 4 words, 2 sentences, 4 + 3 + 1 + 1 = 9 syllables (in-for-ma-tion, as-sess-ment, is, good):
    // 0.39 × 2 + 11.8 × 2.25 − 15.59 = 0.78 + 26.55 − 15.59 = 11.74
    #expect(ReadingFormula.fleschKincaidGrade.value(of: "Information is. Assessment good!") == 11.7)
  }

  @Test("Flesch reading ease: higher is easier")
  func fleschReadingEase() {
    // 6 words, 1 sentence, 6 syllables: 206.835 − 1.015 × 6 − 84.6 × 1 = 116.145
    #expect(ReadingFormula.fleschReadingEase.value(of: "The cat sat on the mat.") == 116.1)
    // 3 words, 1 sentence, 2 + 1 + 2 = 5 syllables (wa-ter, makes, peo-ple):
    // 206.835 − 3.045 − 84.6 × 5 ÷ 3 = 206.835 − 3.045 − 141 = 62.79
    #expect(ReadingFormula.fleschReadingEase.value(of: "Water makes people") == 62.8)
  }

  @Test("Amstad: Flesch's measure for German")
  func amstad() {
    // 4 words, 1 sentence, 1 + 2 + 1 + 2 = 6 syllables (der, Re-gen, fiel, lei-se):
    // 180 − 4 − 58.5 × 1.5 = 88.25, and half up is 88.3
    #expect(ReadingFormula.amstad.value(of: "Der Regen fiel leise.") == 88.3)
    // 2 words, 2 sentences, 3 + 2 = 5 syllables (Bäu-e-rin, Häu-ser): 180 − 1 − 58.5 × 2.5 = 32.75
    #expect(ReadingFormula.amstad.value(of: "Bäuerin. Häuser.") == 32.8)
  }

  @Test("the first Wiener Sachtextformel: years of school for German")
  func wienerSachtext() {
    // 4 words, 1 sentence; of 3 or more syllables 1 (Ver-si-che-rung), over 6 letters 1, of one
    // syllable 2 (die, zahlt), so 25 %, 25 % and 50 %:
    // 0.1935 × 25 + 0.1672 × 4 + 0.1297 × 25 − 0.0327 × 50 − 0.875
    // = 4.8375 + 0.6688 + 3.2425 − 1.635 − 0.875 = 6.2388
    #expect(ReadingFormula.wienerSachtext.value(of: "Die Versicherung zahlt heute.") == 6.2)
  }

  @Test("LIX: words a sentence, and long words in percent")
  func lix() {
    // 5 words, 1 sentence, 2 over 6 letters (insurer, replaced): 5 + 100 × 2 ÷ 5 = 45
    #expect(ReadingFormula.lix.value(of: "The insurer replaced the roof.") == 45)
    // The apostrophe is no letter, so “doesn't” has 6: 3 ÷ 1 + 0 = 3
    #expect(ReadingFormula.lix.value(of: "That doesn't help.") == 3)
  }

  @Test(
    "a sentence ends at its mark or its line, and not inside a number",
    arguments: [
      ("One two. Three four.", 2.0), ("One two\nthree four", 2), ("One two\r\nthree four", 2),
      ("It cost 3.50 euro", 3), ("See 2.1.3 now", 2), ("Wait … what?! Yes.", 1),
      ("He said “go.” We went.", 2.5), ("- one two\n- three four\n\n\n", 2), ("... ! ?\nhi", 1),
      ("Really? Yes!", 1),
    ])
  func sentences(text: String, expected: Double) {
    // With no word over 6 letters, LIX is the number of words a sentence.
    #expect(ReadingFormula.lix.value(of: text) == expected)
  }

  @Test("a text without words has no value", arguments: ReadingFormula.allCases)
  func nothing(formula: ReadingFormula) throws {
    #expect(formula.value(of: "") == nil)
    #expect(formula.value(of: "12, 13 — ?!") == nil)
    let check = FormatCheck(id: "it", kind: .readingLevel(formula, max: 0, min: 0))
    #expect(try OutputFormat(id: "x", shape: .text, checks: [check]).broken(by: "1 2 3") == [])
  }

  @Test("what is too hard is told as that, whether the formula goes up or down")
  func limits() throws {
    func kinds(_ formula: ReadingFormula, max: Double?, min: Double?) throws
      -> [FormatProblem.Kind]
    {
      let check = FormatCheck(id: "it", kind: .readingLevel(formula, max: max, min: min))
      return try OutputFormat(id: "x", shape: .text, checks: [check])
        .problems(in: "The cat sat.").map(\.kind)
    }
    // The grade is −2.6; the ease is 206.835 − 1.015 × 3 − 84.6 = 119.19.
    #expect(
      try kinds(.fleschKincaidGrade, max: -3, min: nil)
        == [.text(.tooHard(-2.6, limit: -3, .fleschKincaidGrade))])
    #expect(
      try kinds(.fleschKincaidGrade, max: nil, min: 5)
        == [.text(.tooEasy(-2.6, limit: 5, .fleschKincaidGrade))])
    #expect(
      try kinds(.fleschReadingEase, max: nil, min: 120)
        == [.text(.tooHard(119.2, limit: 120, .fleschReadingEase))])
    #expect(
      try kinds(.fleschReadingEase, max: 100, min: nil)
        == [.text(.tooEasy(119.2, limit: 100, .fleschReadingEase))])
    #expect(try kinds(.fleschKincaidGrade, max: -2.6, min: -2.6) == [])
  }
}
