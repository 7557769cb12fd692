import Diagnostics
import PolicyPacks
import TestSupport
import Testing

/// Packs damaged at random: the loader gives a pack or says what is wrong, and never traps.
@Suite struct PackFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "\t", "\n", "\r", "\0", ": ", ":", "- ", "[", "]", "{", "}", ",", "'", "\"", "#", "&a ",
      "*a ",
      "!!str ", "|", ">", "%", "@", "`", "\\", "~", "---\n", "...\n", "? ", "«", "»", "{tool}", "(",
      "\u{FEFF}", "\u{85}", "\u{2028}", "👩‍👩‍👧", "9999999999999999999999", "-1", "null", "<<: ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  @Test(
    "two thousand damaged packs", .timeLimit(.minutes(5)), arguments: [1, 2, 3, 4] as [UInt64])
  func damaged(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let policies = try TemporaryPolicies()
    try policies.write(WrongTypeTests.base, to: "base.yaml")
    let whole = Array(WrongTypeTests.everything.replacing("§", with: "").utf8)
    var packs = 0
    for run in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
      try policies.write(bytes, to: "team/pack.yaml")
      let loaded = policies.load()
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      #expect((loaded.pack == nil) == !errors.isEmpty, "seed \(seed), run \(run)")
      #expect(errors.allSatisfy { !$0.message.isEmpty })
      _ = loaded.words
      if loaded.pack != nil { packs += 1 }
    }
    // Both ends are worth reaching.
    #expect(packs > 0)
    #expect(packs < 500)
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &random) ?? [])
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.swapAt(
        Int.random(in: 0..<lines.count, using: &random),
        Int.random(in: 0..<lines.count, using: &random))
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
}
