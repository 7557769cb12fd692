import Detection
import TestSupport
import Testing

@Suite("Of findings that lie in each other")
struct OverlapTests {
  @Test("the longer one stays, and what it hides is its evidence")
  func longer() throws {
    let long = Detector.pattern("abcd", id: "long", class: "company.long")
    let short = Detector.pattern("bc", id: "short", class: "personal.short")
    for detectors in [[long, short], [short, long]] {
      let findings = try detectors.findings(in: "xabcdx bc")
      #expect(findings.map(\.rule) == ["long", "short"])
      #expect(findings[0].evidence == [.hides("short", "personal.short")])
      #expect(findings[1].evidence.isEmpty)
    }
  }

  @Test("on one span the more specific one stays")
  func specific() throws {
    let general = Detector.pattern(#"\d{16}"#, id: "a-general", class: "company")
    for detectors in [[general, .card], [.card, general]] {
      let findings = try detectors.findings(in: "4111111111111111")
      #expect(findings.map(\.rule) == ["card"])
      #expect(findings[0].evidence.contains(.hides("a-general", "company")))
    }
  }

  @Test("on one span, of two that are as specific, the surer one stays, then the first by name")
  func surer() throws {
    let sure = Detector.pattern("ab", id: "z") { $0.confidence = .high }
    #expect(try [.pattern("ab", id: "a"), sure].findings(in: "ab").map(\.rule) == ["z"])
    let same = [Detector.pattern("ab", id: "b"), .pattern("ab", id: "a")]
    #expect(try same.findings(in: "ab").map(\.rule) == ["a"])
  }

  @Test("those that overlap in part both stay")
  func partial() throws {
    let findings = try [Detector.pattern("abc", id: "one"), .pattern("cde", id: "two")]
      .findings(in: "abcde")
    #expect(findings.map(\.range) == [0..<3, 2..<5])
    #expect(findings.allSatisfy { $0.evidence.isEmpty })
  }

  @Test("the outermost hides everything inside, level by level and once for each rule")
  func nested() throws {
    let detectors = [
      Detector.pattern("b", id: "inner"), .pattern("abc", id: "middle"),
      .pattern("xabcbx", id: "outer"),
    ]
    let findings = try detectors.findings(in: "xabcbx")
    #expect(findings.map(\.rule) == ["outer"])
    #expect(
      Set(findings[0].evidence) == [
        .hides("inner", "personal.test"), .hides("middle", "personal.test"),
      ])
    #expect(findings[0].evidence.count == 2)
  }

  @Test("one of low confidence hides nothing")
  func low() throws {
    let unsure = Detector.pattern("abcd", id: "unsure") { $0.confidence = .low }
    #expect(try [unsure, .pattern("bc", id: "sure")].findings(in: "abcd").map(\.rule) == ["sure"])
  }

  @Test(
    "random ones, none is left inside another and none is lost", arguments: 0..<40 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let text = String((0..<30).map { _ in "abc".randomElement(using: &generator) ?? "a" })
    let detectors = (0..<8).map { index in
      let piece = String(
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          "abc".randomElement(using: &generator) ?? "a"
        })
      return Detector.pattern(piece, id: RuleID("r\(index)"))
    }
    let all = try DetectorSet(detectors).candidates(in: Array(text.utf8)).findings
    let kept = try detectors.findings(in: text)
    for (index, finding) in kept.enumerated() {
      for other in kept[(index + 1)...] {
        #expect(!finding.range.contains(other.range) && !other.range.contains(finding.range))
      }
    }
    for finding in all {
      #expect(kept.contains { $0.range.contains(finding.range) })
    }
  }
}
