import Detection
import Foundation
import PCRE2
@testable import PatternScanner
import PolicyPacks
import TestSupport
import Testing

@Suite("All patterns of the packs")
struct PackScanTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "policies")

  /// The patterns of a pack's detectors, those of its parents included.
  static func patterns(of pack: String) throws -> [ScanPattern] {
    let loaded = PackLoader().load(at: folder.appending(path: pack).path)
    return try #require(loaded.pack).detectors.flatMap(\.detector.scanPatterns)
  }

  @Test(
    "find together what each finds alone, on texts from their own bytes",
    arguments: ["harbourline", "hochtal"])
  func sampled(pack: String) throws {
    let patterns = try Self.patterns(of: pack)
    try #require(patterns.count > 150)
    let scanner = try PatternScanner(patterns)
    let naive = try NaiveScan(patterns)
    let sampler = ShapeSampler(patterns)
    var generator = SplitMix64(seed: 7)
    for pattern in patterns.indices {
      let text = sampler.text(about: pattern, using: &generator)
      try naive.requireEquality(scanner, on: text)
    }
  }

  @Test("find the same in the packs' own files")
  func files() throws {
    let patterns = try Self.patterns(of: "hochtal")
    let scanner = try PatternScanner(patterns)
    let naive = try NaiveScan(patterns)
    for file in ["baseline/detectors/personal.yaml", "hochtal/detectors/patient.yaml"] {
      let text = try Data(contentsOf: Self.folder.appending(path: file))
      try naive.requireEquality(scanner, on: Array(text.prefix(60_000)))
    }
  }

  @Test("are noticed by their bytes, all but a few")
  func wholeText() throws {
    let patterns = try Self.patterns(of: "hochtal")
    #expect(try PatternScanner(patterns).wholeTextPatterns.count * 50 < patterns.count)
  }
}
