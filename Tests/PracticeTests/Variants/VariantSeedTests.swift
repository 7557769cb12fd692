import Detection
import Foundation
import PlantedErrors
import Practice
import Testing

/// The seeds of variants against published vectors.
@Suite("The seed of a variant")
struct VariantSeedTests {
  private static let key = Data(0..<32)

  private struct Vector: Sendable {
    var learner: String
    var attempt: Int
    var phase: Phase
    var seed: UInt64
    var order: [Int]
    var below100: Int
  }

  private static let vectors = [
    Vector(
      learner: "u-1001", attempt: 1, phase: .practice, seed: 15_866_861_928_868_755_149,
      order: [1, 5, 4, 0, 3, 2], below100: 81),
    Vector(
      learner: "u-1001", attempt: 2, phase: .practice, seed: 171_480_742_499_868_449,
      order: [5, 0, 4, 2, 1, 3], below100: 56),
    Vector(
      learner: "u-1002", attempt: 1, phase: .practice, seed: 6_480_503_651_081_762_868,
      order: [4, 3, 0, 1, 5, 2], below100: 59),
    Vector(
      learner: "u-1001", attempt: 1, phase: .probe, seed: 16_877_970_445_964_174_838,
      order: [5, 4, 1, 2, 0, 3], below100: 73),
  ]

  @Test("is the one that the vectors have, and shuffles as they do", arguments: vectors)
  private func isAsPublished(_ vector: Vector) {
    let seed = VariantSeed(
      key: Self.key, rulesDigest: "sha256:4b825dc642cb6eb9", item: "judge-output/claims-letter@3",
      learner: .init(vector.learner), attempt: vector.attempt, phase: vector.phase)
    #expect(seed.value == vector.seed)
    var random = SeededGenerator(seed: seed.value)
    #expect(random.shuffled(Array(0..<6)) == vector.order)
  }
}
