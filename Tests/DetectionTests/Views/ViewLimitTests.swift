import Detection
import Foundation
import TestSupport
import Testing

/// Decoding ends, and what was not read does not count as clean.
@Suite("The bounds of decoding")
struct ViewLimitTests {
  private func layered(_ text: String, _ layers: Int) -> String {
    (0..<layers).reduce(text) { text, _ in Data(text.utf8).base64EncodedString() }
  }

  @Test("five layers are read", arguments: 1...5)
  func read(_ layers: Int) throws {
    let text = layered("password: hunter2", layers)
    let detections = try DetectorSet([.password]).detect(in: [UInt8](text.utf8))
    #expect(detections.findings.map(\.range) == [0..<text.utf8.count])
    #expect(detections.unevaluated.isEmpty)
  }

  @Test("a text with more of them could not be evaluated")
  func tooDeep() throws {
    let text = [UInt8](layered("password: hunter2", 6).utf8)
    let set = try DetectorSet([.password])
    #expect(set.detect(in: text).unevaluated == [.encodedText])
    #expect(set.candidates(in: text).unevaluated == [.encodedText])
    #expect(set.explain(text).detections.unevaluated == [.encodedText])
    let pair = try DetectorPair([.password], [.email])
    #expect(pair.detect(in: text).new.unevaluated == [.encodedText])
  }

  @Test("so could one of too many runs")
  func tooMany() throws {
    let run = Data("nothing to see here".utf8).base64EncodedString()
    let set = try DetectorSet([.password])
    let some = [UInt8](String(repeating: run + " ", count: 5_000).utf8)
    #expect(set.detect(in: some).unevaluated.isEmpty)
    let many = [UInt8](String(repeating: run + " ", count: 20_001).utf8)
    #expect(set.detect(in: many).unevaluated == [.encodedText])
  }

  @Test("so could one where a run may begin in too many places")
  func tooManyBeginnings() throws {
    let words = Data(String(repeating: "nothing ", count: 9).utf8).base64EncodedString() + "AAAA_"
    let secret = Data("password: hunter2".utf8).base64EncodedString()
    let set = try DetectorSet([.password])
    let some = [UInt8]((String(repeating: words, count: 8) + secret).utf8)
    #expect(set.detect(in: some).findings.count == 1)
    let many = [UInt8]((String(repeating: words, count: 99) + secret).utf8)
    #expect(set.detect(in: many).unevaluated == [.encodedText])
  }

  @Test("a large image is no such text")
  func image() throws {
    var random = SplitMix64(seed: 1)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let text = [UInt8](("data:image/png;base64," + Data(bytes).base64EncodedString()).utf8)
    let detections = try DetectorSet([.password]).detect(in: text)
    #expect(detections.findings.isEmpty && detections.unevaluated.isEmpty)
  }

  @Test("any text ends, and each finding lies on whole characters of it", .timeLimit(.minutes(2)))
  func anyText() throws {
    var random = SplitMix64(seed: 10)
    let parts = [
      "password: hunter2", "cGFzc3dvcmQ6IGh1bnRlcjI=", "%20", "%3D", "=3D", "=\n", "\\u0061", "\\x",
      "&#64;",
      "&amp;", "\u{200B}", "\u{E0041}", "а", "ａ", "\u{308}", "e",
      "70617373776f72643a2068756e74657232",
      "%25", "\\", "/", "-", "+", "==", "\u{A0}", "1", "😀", "\u{FE0F}", "\n\n", " ",
    ]
    let set = try DetectorSet([.password, .email, .card])
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let bytes = [UInt8](text.utf8)
      for finding in set.detect(in: bytes).findings {
        #expect(finding.range.upperBound <= bytes.count && !finding.range.isEmpty)
        #expect(String(validating: bytes[finding.range], as: UTF8.self) != nil, "\(text)")
      }
    }
  }

  @Test(
    "hostile texts are read in time that grows with them and no faster",
    .timeLimit(.minutes(2)),
    arguments: [
      "%41", "a/b-", "\\u0041", "&#65;", "e\u{308}", "\u{200B}a", "аa", "QUFB", "=C3=A4", "ab ",
    ])
  func hostile(_ part: String) throws {
    let text = [UInt8](String(repeating: part, count: 60_000 / part.utf8.count).utf8)
    #expect(try DetectorSet([.password]).detect(in: text).findings.isEmpty)
  }
}
