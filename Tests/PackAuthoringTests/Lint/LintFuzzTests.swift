import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import TestSupport
import Testing

/// The packs of the catalogue, damaged at random: lint never traps, and stays inside their texts.
@Suite struct LintFuzzTests {
  private static let pieces = [
    "[", "]", "{", "}", ": ", ",", "- ", "'", "«", "»", "{tool}", "(?<", "\\d{3", "\n", "no", "0",
    "99",
    "ü", "\u{200B}", "null", "~",
  ].map { Array($0.utf8) }

  @Test("damaged examples", .timeLimit(.minutes(5)), arguments: [1, 2, 3] as [UInt64])
  func damaged(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let file = NSTemporaryDirectory() + "lint-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let known = Set(PackCodes.all.map(\.id))
    var said = 0
    let codes = PackCodes.all.filter { $0.bad.padding == 0 && $0.subject != .courses }
    for code in codes {
      let own = code.bad.completeFiles.filter { !$0.path.hasPrefix("../") }
      var bytes = Array(own.map(\.text).joined(separator: "\n").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.damage(&bytes, &random) }
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let found = PackLinter().lint(PackLoader().load(at: file), at: ExamplePolicies.now)
      #expect(Set(found.map(\.id)).isSubset(of: known), "seed \(seed), \(code.id)")
      #expect(found.allSatisfy { !$0.message.isEmpty })
      said += TextRenderer().render(found).isEmpty ? 0 : 1
    }
    // Most damaged packs can still be spoken of.
    #expect(said > codes.count / 4)
  }

  @Test(
    "damaged courses of the catalogue", .timeLimit(.minutes(5)), arguments: [1, 2, 3] as [UInt64])
  func damagedCourses(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let known = Set(PackCodes.all.map(\.id))
    for code in PackCodes.all where code.subject == .courses {
      let answer = try ExamplePolicies.check(code.bad) { bytes in
        for _ in 0..<Int.random(in: 0...2, using: &random) { Self.damage(&bytes, &random) }
      }
      let ids = Set(answer.diagnostics.map(\.id))
      #expect(ids.isSubset(of: known), "seed \(seed), \(code.id): \(ids.subtracting(known))")
      #expect(answer.diagnostics.allSatisfy { !$0.message.isEmpty })
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
    let piece = pieces.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: piece, at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    default: bytes.replaceSubrange(place..<end, with: piece)
    }
  }
}
