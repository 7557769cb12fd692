import StructuredText
import TestSupport
import Testing

@Suite("hostile JSON")
struct JSONHostileTests {
  /// Each is repeated many times; a reader that is not linear would not come back.
  @Test(
    "a long run of anything is read in linear time", .timeLimit(.minutes(1)),
    arguments: [
      "[", "]", "{", "}", "\"", "'", "\\", ",", ":", "=", "[[[]", "{\"a\":", "[1,", "\n", "\"\n",
      "[\"\n \t ", "\"a\",\n\"", "/*", "/", "//\n", "#\n", "[ ' '", "[“", "\u{A0}", "[\u{A0}1",
      "[\" \" ", "1", "1e", "[1_", "[-", "[a", "[a\n", "\\ud83d", "[\"\\ud83d", "[\"\\", "{a:b,",
      "{\"k\":1,", "[nul ", "[1 ", "\u{0}",
    ])
  func repeated(piece: String) {
    let prefix = Array("[".utf8)
    let count = 100_000 / piece.utf8.count
    let bytes = prefix + Array(repeating: Array(piece.utf8), count: count).joined()
    let (_, problems) = JSONReader.read(bytes)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.range.upperBound <= bytes.count })
  }

  @Test("broken texts are read to their end, in place and in order")
  func fuzz() {
    let seeds = [
      #"{"decision":"pay","amount":1250.00,"reasons":["a","b \u00e9"],"x":{"y":[true,null]}}"#,
      "{'a': None, “b”: .5, c: [1,,2;3], // x\n \"d\": \"e\nf\"}",
    ].map { Array($0.utf8) }
    let alphabet = Array("{}[]\",:'\\/*#\n\t -+.eE01xu“”\u{A0}abN".utf8)
    var random = SplitMix64(seed: 42)
    for round in 0..<5_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 3))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let (node, problems) = JSONReader.read(bytes)
      #expect(problems.allSatisfy { 0...bytes.count ~= $0.range.upperBound })
      let starts = problems.map(\.range.lowerBound)
      #expect(starts == starts.sorted())
      if let node { expectNested(node, in: 0..<bytes.count) }
      #expect(node != nil || !problems.isEmpty)
      // What was repaired reads without problems, duplicates aside.
      if let node {
        let again = JSONReader.read(Array(node.value.text().utf8))
        #expect(again.node?.value == node.value)
        for problem in again.problems {
          guard case .duplicateKey = problem.kind else {
            Issue.record("\(problem.kind) in repaired text")
            continue
          }
        }
      }
    }
  }

  private func expectNested(_ node: JSONNode, in range: Range<Int>) {
    #expect(range.lowerBound <= node.range.lowerBound && node.range.upperBound <= range.upperBound)
    for child in node.value.array ?? [] { expectNested(child, in: node.range) }
    for member in node.value.object?.members ?? [] { expectNested(member.value, in: node.range) }
  }

  @Test("equality and hashing of many look-alike keys stay fast", .timeLimit(.minutes(1)))
  func lookAlikes() {
    // The same marks in another order are canonically equivalent, so `String` gives one hash.
    var random = SplitMix64(seed: 3)
    let marks: [Unicode.Scalar] = [
      "\u{301}", "\u{323}", "\u{334}", "\u{31B}", "\u{345}", "\u{315}",
    ]
    let members = (0..<20_000).map { _ in
      var key = "a"
      for _ in 0..<2 { key.unicodeScalars += marks.shuffled(using: &random) }
      return "\"\(key)\":1"
    }
    let text = "{" + members.joined(separator: ",") + "}"
    #expect(JSONReader.read(Array(text.utf8)).node?.value.object?.members.count == 20_000)
  }
}
