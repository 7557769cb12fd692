import PCRE2
import Testing

@Suite("One pattern on many threads")
struct ConcurrencyTests {
  static let texts = (0..<400).map { seed in
    Array((0..<200).map { "k\(($0 * 7 + seed) % 23)=\($0 * seed % 101);" }.joined().utf8)
  }

  /// Every match with its groups, as one number for each.
  @Sendable private static func summary(of text: [UInt8], _ pattern: Pattern) -> [Int] {
    var result: [Int] = []
    _ = pattern.forEachMatch(in: text.span) { range in
      let groups = pattern.groups(of: range, in: text.span)
      result.append(groups.reduce(range.lowerBound) { $0 * 31 + ($1?.upperBound ?? 7) })
      return true
    }
    return result
  }

  @Test("finds the same as on one")
  func sameAsSerial() async throws {
    let pattern = try Pattern(#"(?<key>k\d+)=(?<value>\d+)(?:;|$)(k3)?"#)
    let serial = Self.texts.map { Self.summary(of: $0, pattern) }
    let parallel = await withTaskGroup(of: (Int, [Int]).self) { group in
      for worker in 0..<8 {
        group.addTask { @concurrent in
          var last: (Int, [Int]) = (worker, [])
          for index in stride(from: worker, to: Self.texts.count, by: 8) {
            let found = Self.summary(of: Self.texts[index], pattern)
            if found != serial[index] { return (worker, [-1]) }
            last = (worker, found)
          }
          return last
        }
      }
      return await group.reduce(into: [Int: [Int]]()) { $0[$1.0] = $1.1 }
    }
    #expect(parallel.count == 8)
    for worker in 0..<8 { #expect(parallel[worker] == serial[392 + worker]) }
  }
}
