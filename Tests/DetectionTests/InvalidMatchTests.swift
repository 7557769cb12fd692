import Detection
import Testing

@Suite("A match that is not valid does not hide a valid one")
struct InvalidMatchTests {
  @Test(
    "that starts inside it",
    arguments: [
      ("2024 4111 1111 1111 1111", "4111 1111 1111 1111"),
      ("1 4111111111111111", "4111111111111111"),
      ("12 34 4111 1111 1111 1111", "4111 1111 1111 1111"),
    ])
  func behind(text: String, card: String) throws {
    #expect(try [.card].found(in: text) == [Found("card", card)])
  }

  @Test("after one that is valid the next one is found")
  func next() throws {
    let text = "4111 1111 1111 1111, 5555555555554444; 371449635398431"
    #expect(try [.card].found(in: text).count == 3)
  }

  @Test("in a very long run of digits costs no more than a few tries")
  func bounded() throws {
    let set = try DetectorSet([.card])
    let text = Array(String(repeating: "1 ", count: 20_000).utf8)
    let steps = set.trace("card", in: text)
    #expect(steps.count < 20_000)
    #expect(set.detect(in: text).findings.isEmpty)
  }

  @Test("a trace tells what became of each match")
  func trace() throws {
    let detector = Detector.pattern(#"\b\d{4}\b"#) {
      $0.validators = [ValueCheck(.luhn)]
      $0.minimumEntropy = 1
      $0.never = ["1230"]
      $0.raisedBy = ContextWords(["pin"], within: 5)
    }
    let set = try DetectorSet([detector, .email])
    let text = Array("1235 5553 1230 0869 ...... pin 0893".utf8)
    let outcomes = set.trace("rule", in: text).map(\.outcome)
    #expect(
      outcomes == [
        "luhn does not hold", "its entropy of 0.81 bits is too low",
        "it is one of the values that never count", "medium confidence, luhn holds, entropy 2.0",
        "high confidence, luhn holds, entropy 2.0, raised by the word at 27",
      ])
    #expect(set.trace("rule", in: text).map(\.range.lowerBound) == [0, 5, 10, 15, 31])
    #expect(set.trace("other", in: text).isEmpty)
  }
}
