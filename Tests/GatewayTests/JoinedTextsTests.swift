import Detection
import Testing

@testable import Gateway

/// Several texts as one, and what was replaced in each.
@Suite struct JoinedTextsTests {
  private func redaction(_ ranges: [Range<Int>], of text: [UInt8]) -> Redaction {
    let findings = ranges.map { range in
      Finding(rule: "r", dataClass: "c", range: range, confidence: .high)
    }
    return Redaction(of: findings, in: text) { _ in "ID" }
  }

  @Test("each text gets its own replacements back, the same value one placeholder")
  func splitting() {
    let texts = JoinedTexts(["a AB b", "", "AB", "ü CD"])
    #expect(String(decoding: texts.bytes, as: UTF8.self) == "a AB b\n\n\n\nAB\n\nü CD")
    let found = redaction([2..<4, 10..<12, 17..<19], of: texts.bytes)
    #expect(texts.replacing(found.replacements) == ["a [ID_1] b", "", "[ID_1]", "ü [ID_2]"])
  }

  @Test("nothing is replaced across two texts")
  func across() {
    let texts = JoinedTexts(["aA", "Bb"])
    #expect(
      texts.replacing(redaction([1..<5], of: texts.bytes).replacements) == ["aA", "Bb"])
    #expect(
      texts.replacing(redaction([2..<4], of: texts.bytes).replacements) == ["aA", "Bb"])
    #expect(texts.replacing([]) == ["aA", "Bb"])
  }
}
