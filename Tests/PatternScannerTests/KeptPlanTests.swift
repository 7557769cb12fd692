import Foundation
import PCRE2
@testable import PatternScanner
import Synchronization
import SystemFiles
import TestSupport
import Testing

@Suite("Plans that are kept in a file")
struct KeptPlanTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "plans-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let patterns = [
    ScanPattern(#"\bKD-\d{6}\b"#, keywords: ["kd-"]), ScanPattern(#"[\w.]{2,40}@\w+\.\w{2,}"#),
    ScanPattern(#"(?<=x)(?:alpha|beta|gamma)\s{1,9}\d+"#, options: .caseless),
    ScanPattern(#"\X+ end"#), ScanPattern("b*"),
  ]

  private static let text = Array(
    "KD-123456 me.you@home.example xALPHA  7 b kd-1 KD-999999, xbeta 1 x end".utf8)

  private func file(_ bytes: Data) throws -> MappedFile {
    let path = folder.appending(path: "\(UUID()).plan")
    try bytes.write(to: path)
    return try MappedFile(path.path)
  }

  private func result(of patterns: [ScanPattern], _ plans: KeptPlans?) -> ScanResult {
    let scanner = PatternScanner(deferring: patterns, plans: plans)
    var result = ScanResult()
    scanner.scan(Self.text.span, into: &result)
    return result
  }

  @Test("find what plans in memory find, with the same work")
  func same() throws {
    let image = PlanImage(planning: Self.patterns)
    let mapped = try #require(PlanImage(try file(image.bytes)))
    let scratch = [image, mapped].map { image -> (ScanWork, [ScanMatch]) in
      ScanScratch.withBuffers { buffers in
        let plan = ScanPlan(image, of: Self.patterns)
        let patterns = Self.patterns.map { Pattern(deferring: $0.source, options: $0.options) }
        let keywords = Deferred { KeywordFilter(Self.patterns.map(\.keywords)) }
        StagedScan(patterns: patterns, keywords: keywords, plan: plan).scan(
          Self.text.span, &buffers)
        return (buffers.work, buffers.found)
      }
    }
    #expect(scratch[0].0 == scratch[1].0 && scratch[0].1 == scratch[1].1)
    #expect(scratch[0].0.candidates > 0 && scratch[0].1.count > 4)
  }

  @Test("count only as long as every bit is what it was")
  func damaged() throws {
    let whole = PlanImage(planning: [Self.patterns[0]]).bytes
    var generator = SplitMix64(seed: 3)
    for count in [0, 1, 7, 16, 300, whole.count / 2, whole.count - 1] {
      #expect(PlanImage(try file(whole.prefix(count))) == nil, "\(count) bytes")
    }
    for _ in 0..<200 {
      var bytes = whole
      let place = Int.random(in: 0..<whole.count, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      #expect(PlanImage(try file(bytes)) == nil, "byte \(place)")
    }
    #expect(PlanImage(try file(whole)) != nil)
  }

  @Test("are made at once where that was asked, and used by the next scanner")
  func keeping() throws {
    let cache = CountingCache()
    let first = result(of: Self.patterns, KeptPlans(in: cache, makingAtOnce: true))
    #expect(cache.kept == 1)
    let second = result(of: Self.patterns, KeptPlans(in: cache))
    #expect(cache.kept == 1 && cache.found == 1)
    #expect(first.matches == second.matches && first.matches.count > 4)
  }

  @Test("are made only when that pays where nobody asked for more")
  func patience() throws {
    let cache = CountingCache()
    let alone = result(of: Self.patterns, KeptPlans(in: cache))
    #expect(cache.kept == 0 && cache.found == 0)
    #expect(alone.matches == result(of: Self.patterns, nil).matches)
    let scanner = PatternScanner(deferring: Self.patterns, plans: KeptPlans(in: cache))
    var result = ScanResult()
    let long = [[UInt8]](repeating: Self.text, count: 2000).flatMap(\.self)
    scanner.scan(long.span, into: &result)
    #expect(cache.kept == 1)
  }
}

/// Keeps plans in memory and counts.
private final class CountingCache: PlanCache {
  private struct State {
    var plans: [[ScanPattern]: PlanImage] = [:]
    var kept = 0
    var found = 0
  }

  private let state = Mutex(State())

  var kept: Int { state.withLock { $0.kept } }
  var found: Int { state.withLock { $0.found } }

  func plan(for patterns: [ScanPattern]) -> PlanImage? {
    state.withLock { state in
      let plan = state.plans[patterns]
      if plan != nil { state.found += 1 }
      return plan
    }
  }

  func keep(_ plan: PlanImage, for patterns: [ScanPattern]) {
    state.withLock { state in
      state.plans[patterns] = plan
      state.kept += 1
    }
  }
}
