import Detection
import Testing

@Suite("Names and steps of a detector")
struct DetectorValueTests {
  @Test("a data class belongs to each class above it")
  func lineage() {
    let dataClass: DataClass = "personal.contact.email"
    #expect(dataClass.lineage == ["personal.contact.email", "personal.contact", "personal"])
    #expect(dataClass.root == "personal")
    #expect(DataClass("company").lineage == ["company"])
    #expect(DataClass.roots.allSatisfy { $0.root == $0 })
  }

  @Test("confidence has three steps and no more", arguments: Confidence.allCases)
  func confidence(confidence: Confidence) {
    #expect(Confidence(name: confidence.name) == confidence)
    #expect(confidence.raised >= confidence && confidence.lowered <= confidence)
    #expect(Confidence.high.raised == .high && Confidence.low.lowered == .low)
    #expect(Confidence(name: "certain") == nil)
  }

  @Test(
    "entropy is counted in bits a byte",
    arguments: [("aaaa", 0.0), ("abab", 1), ("abcd", 2), ("abcdefgh", 3), ("ä", 1)])
  func entropy(text: String, bits: Double) throws {
    let detector = Detector.pattern(".+") { $0.minimumEntropy = bits }
    #expect(try [detector].findings(in: text).first?.evidence == [.entropy(bits)])
    let stricter = Detector.pattern(".+") { $0.minimumEntropy = bits + 0.01 }
    #expect(try [stricter].findings(in: text).isEmpty)
  }
}
