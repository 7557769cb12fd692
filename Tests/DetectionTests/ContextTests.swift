import Detection
import Testing

@Suite("Words around a finding")
struct ContextTests {
  private func confidence(
    _ text: String, raised: [String] = [], lowered: [String] = [], within distance: Int = 20,
    start: Confidence = .medium
  ) throws -> Confidence? {
    let detector = Detector.pattern(#"\d{4}"#) {
      $0.confidence = start
      if !raised.isEmpty { $0.raisedBy = ContextWords(raised, within: distance) }
      if !lowered.isEmpty { $0.loweredBy = ContextWords(lowered, within: distance) }
    }
    return try DetectorSet([detector]).candidates(in: Array(text.utf8)).findings.first?.confidence
  }

  @Test(
    "raise its confidence, before and after it, in any case",
    arguments: [
      "PIN 1234", "1234 is the pin", "Pin: 1234", "1234 pin", "pin\n1234", "Schlüssel 1234",
      "SCHLÜSSEL 1234", "1234 (schlüssel)", "the number 1234",
    ])
  func raised(text: String) throws {
    let words = ["pin", "Schlüssel", "the number"]
    #expect(try confidence(text, raised: words) == .high)
    #expect(try confidence(text, lowered: words) == .low)
  }

  @Test(
    "count only whole",
    arguments: ["pins 1234", "spin 1234", "pin1234", "1234pin", "Pinö 1234", "schlüssel 1234"])
  func whole(text: String) throws {
    #expect(try confidence(text, raised: ["pin", "schlüss"]) == .medium)
  }

  @Test(
    "count only within the distance at which they begin",
    arguments: [
      ("pin 56789 1234", 10, Confidence.high), ("pin 56789 1234", 9, .medium),
      ("1234 56789 pin", 8, .high), ("1234 56789 pin", 7, .medium), ("pin 1234", 0, .medium),
      ("1234 pin", 2, .high), ("1234 pin", 1, .medium),
    ])
  func distance(text: String, distance: Int, expected: Confidence) throws {
    // Five digits are no finding.
    let detector = Detector.pattern(#"\b\d{4}\b"#) {
      $0.raisedBy = ContextWords(["pin"], within: distance)
    }
    #expect(try [detector].findings(in: text).map(\.confidence) == [expected])
  }

  @Test("move it by one step each, within the three steps")
  func steps() throws {
    let text = "pin 1234 order"
    #expect(try confidence(text, raised: ["pin"], start: .high) == .high)
    #expect(try confidence(text, lowered: ["order"], start: .low) == .low)
    #expect(try confidence(text, raised: ["pin"], start: .low) == .medium)
    #expect(try confidence(text, raised: ["pin"], lowered: ["order"]) == .medium)
  }

  @Test("are kept as evidence, with where they stand")
  func evidence() throws {
    let detector = Detector.pattern(#"\d{4}"#) {
      $0.raisedBy = ContextWords(["pin"], within: 20)
      $0.loweredBy = ContextWords(["order"], within: 20)
    }
    let finding = try [detector].findings(in: "ä pin 1234 order").first
    #expect(finding?.evidence == [.raised(by: 3..<6), .lowered(by: 12..<17)])
  }

  @Test("decide what is reported; candidates are there at any confidence")
  func reported() throws {
    let detector = Detector.pattern(#"\d{4}"#) {
      $0.confidence = .low
      $0.raisedBy = ContextWords(["pin"], within: 8)
      $0.never = ["0000"]
    }
    let text = "1234, ................ pin 5678 0000"
    #expect(try [detector].found(in: text).map(\.value) == ["5678"])
    let candidates = try DetectorSet([detector]).candidates(in: Array(text.utf8)).findings
    #expect(candidates.map(\.confidence) == [.low, .medium, .low])
  }
}
