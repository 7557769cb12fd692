import Groundedness
import TestSupport
import Testing

@Suite("Hostile and broken texts")
struct HostileTextTests {
  static let seeds = Array(0..<12) as [UInt64]
  static let seedTexts = [
    EnglishPairTests.quarter, EnglishPairTests.claimFile, EnglishPairTests.survey,
    GermanPairTests.akte,
    GermanPairTests.kennzahlen,
  ]

  @Test("random bytes give claims inside the text, in every format", arguments: seeds)
  func randomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let source = bytes(Int.random(in: 0..<600, using: &random), &random)
      let output = bytes(Int.random(in: 0..<600, using: &random), &random)
      for format in GroundingSource.Format.allCases {
        let grounding = Grounding([GroundingSource(name: "s", bytes: source, format: format)])
        check(grounding.claims(in: output, format: format), output, grounding)
      }
    }
  }

  @Test("mutated texts give claims inside the text", arguments: seeds)
  func mutations(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for pair in Self.seedTexts {
      for _ in 0..<12 {
        let sources = pair.sources.map {
          GroundingSource(name: $0.name, bytes: mutated($0.bytes, &random), format: $0.format)
        }
        let output = mutated(Array(pair.output.utf8), &random)
        let grounding = Grounding(sources)
        check(grounding.claims(in: output, format: pair.format), output, grounding)
      }
    }
  }

  @Test("nothing at all is no claim")
  func emptiness() {
    #expect(Grounding([]).claims(in: []).isEmpty)
    #expect(Grounding([GroundingSource(name: "a.csv", "")]).claims(in: Array(" \n".utf8)).isEmpty)
    let claims = Grounding([]).claims(in: Array("We paid €1,200 on 3 May 2026.".utf8))
    #expect(claims.map(\.status) == [.notFound, .notFound])
  }

  @Test("deep JSON, endless numbers and words do no harm")
  func extremes() {
    let texts = [
      String(repeating: "[", count: 3000), String(repeating: "{\"a\":", count: 3000),
      String(repeating: "9", count: 5000), String(repeating: "1.", count: 3000),
      String(repeating: "“", count: 2000), String(repeating: "> ", count: 2000),
      String(repeating: "A b ", count: 2000), String(repeating: "Herr ", count: 2000),
      "99999999999999999999 € and 1e400 and 0.0000000000000000000001 %",
      "31.31.9999 and 00.00.0000",
    ]
    for text in texts {
      for format in GroundingSource.Format.allCases {
        let grounding = Grounding([GroundingSource(name: "s", text, format: format)])
        check(grounding.claims(in: Array(text.utf8), format: format), Array(text.utf8), grounding)
      }
    }
  }

  private func check(_ claims: [Claim], _ output: [UInt8], _ grounding: Grounding) {
    for claim in claims {
      #expect(!claim.range.isEmpty && claim.range.upperBound <= output.count)
      #expect(!claim.words(in: "de").short.isEmpty)
      for evidence in claim.evidence {
        #expect(evidence.range.upperBound <= grounding.sources[evidence.source].bytes.count)
      }
    }
  }

  private func bytes(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    let alphabet = Array("aB 12.,-€%„“\"'§#|\n{}[]:;()Müller 2026 Q2 \\u".utf8)
    return (0..<count).map { _ in
      Bool.random(using: &random)
        ? alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
    }
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1..<20, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 0..<30, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
    return bytes
  }
}
