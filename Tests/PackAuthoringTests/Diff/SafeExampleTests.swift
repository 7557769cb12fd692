import Detection
import Diagnostics
import Evaluation
import PackAuthoring
import PolicyPacks
import TestSupport
import Testing

/// Examples in reports hold nothing that either pack finds.
@Suite struct SafeExampleTests {
  private static func diff() throws -> PackDiff {
    // What one of them finds the other does not: names, mails at any confidence, and numbers.
    try VersionedPacks.diff(
      VersionedPacks.load(("internal: allow,", "internal: block,")),
      VersionedPacks.load(
        ("words: [Heron Ltd, Lark]", "words: [Robin, Crane & Sons]"),
        ("kd-]", "kd-], validator: {luhn: n}"),
        ("confidence: low, ", ""), ("internal: warn,", "internal: block,")))
  }

  private func line(_ text: String) async throws -> String? {
    let diff = try Self.diff()
    let tally = try await VersionedPacks.tally(diff, [CorpusText(at: "c", SensitiveText(text))])
    return tally.groups.sorted { "\($0.key)" < "\($1.key)" }.first?.value.examples.first?.line
  }

  @Test(
    "a line has placeholders for what either pack finds",
    arguments: [
      ("Lark called Robin", "[NAME_1] called [NAME_2]"),
      ("Lark, about KD-1235", "[NAME_1], about [NUMBER_1]"),
      ("write to me@home, Lark", "write to [MAIL_1], [NAME_1]"),
      ("Lark: 12345678 and 030 123-456, or 123", "[NAME_1]: ######## and ### ###-###, or 123"),
      ("first line, 123\nLark is here\nthird", "[NAME_1] is here"),
      // The word stands there once more inside another one, where no detector sees it.
      ("Lark and xLarkx", "[NAME_1] and x…x"),
      ("Lark \u{1B}[31mred", "[NAME_1] ␛[31mred"),
    ])
  func lines(_ text: String, _ expected: String) async throws {
    #expect(try await line(text) == expected)
  }

  @Test("a long line is cut around what it is about")
  func long() async throws {
    let filler = String(repeating: "word ", count: 100)
    let line = try #require(try await line(filler + "Lark " + filler))
    #expect(line.hasPrefix("…"))
    #expect(line.hasSuffix("…"))
    #expect(line.contains("[NAME_1]"))
    #expect(line.count < 110)
  }

  @Test("no value that either pack finds stands in any report, on many random texts")
  func nothingLeaks() async throws {
    var diff = try Self.diff()
    let engines = [Engine(diff.old), Engine(diff.new)]
    var random = SplitMix64(seed: 77)
    let parts = [
      "Lark", "Robin", "Heron Ltd", "Crane & Sons", "KD-0018", "KD-1235", "kd-1230", "me@home",
      "write", "hello", "\n", "Larkspur", "0018", "robin", "x", "Ltd", "12345678", "@", "é",
    ]
    var shown = 0
    for _ in 0..<60 {
      let texts = (0..<20).map { index in
        let count = Int.random(in: 1...9, using: &random)
        let words = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
        let glue = ["", " ", " ", "-"].randomElement(using: &random) ?? " "
        return CorpusText(
          at: "c:\(index)", SensitiveText(words.joined(separator: glue)),
          label: [.shouldStop, .shouldAllow, nil].randomElement(using: &random) ?? nil)
      }
      let tally = try await VersionedPacks.tally(diff, texts, limit: 20)
      diff.corpus = tally
      let examples =
        tally.groups.values.flatMap(\.examples) + tally.passing.examples + tally.stopped.examples
      for example in examples {
        let text = texts.first { $0.place == example.place }?.text ?? SensitiveText("")
        let values = engines.flatMap { engine in
          engine.detections(in: text).findings.map {
            String(decoding: text.bytes[$0.range], as: UTF8.self)
          }
        }
        for value in values { #expect(!example.line.contains(value)) }
        shown += values.count
      }
      let reports = [JSONText.encode(DiffJSON(diff)), DiffText(style: .plain).render(diff)]
      for text in texts where text.text.bytes.count > 12 {
        guard engines.contains(where: { !$0.detections(in: text.text).findings.isEmpty }) else {
          continue
        }
        for report in reports { #expect(!report.contains(text.text.string)) }
      }
    }
    #expect(shown > 500)
  }
}
