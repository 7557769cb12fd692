import Foundation
import Measurement
import PlantedErrors

/// Learners of known ability who answer items of known difficulty, by the model of Rasch.
struct SimulatedLearners {
  /// How an item makes somebody pass or fail.
  enum Behaviour: Sendable {
    /// As it should, at a difficulty in logits.
    case sound(Double)
    /// At random: its check looks at something else.
    case broken
    /// The other way round: the key is wrong.
    case reversed
    /// Harder by two logits from a day on.
    case hardening(Double, from: Int)
    /// Harder by so many logits for every other variant.
    case uneven(Double)
  }

  private var random: SeededGenerator
  private let abilities: [Double]

  init(_ count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    abilities = (0..<count).map { _ in
      1.3 * NormalDistribution.quantile(SimulatedLearners.share(&random))
    }
    self.random = random
  }

  /// The answers of all learners to all items, one learner after the other over 90 days.
  mutating func answers(
    to items: [String: Behaviour], missing: Double = 0
  ) -> [ItemResponse] {
    var answers: [ItemResponse] = []
    for (learner, ability) in abilities.enumerated() {
      let day = 90 * learner / abilities.count
      for (item, behaviour) in random.shuffled(items.sorted { $0.key < $1.key }) {
        let variant = random.next()
        let chance = chance(behaviour, ability, day, variant)
        let isPassed = Self.share(&random) < chance
        guard Self.share(&random) >= missing else { continue }
        let moment = Date(timeIntervalSince1970: Double(86_400 * day + answers.count))
        answers.append(
          ItemResponse(
            learner: learner, item: item, at: moment, isPassed: isPassed, variant: variant))
      }
    }
    return answers
  }

  private func chance(
    _ behaviour: Behaviour, _ ability: Double, _ day: Int, _ variant: UInt64
  ) -> Double {
    func pass(_ difficulty: Double) -> Double { 1 / (1 + exp(difficulty - ability)) }
    return switch behaviour {
    case .sound(let difficulty): pass(difficulty)
    case .broken: 0.5
    case .reversed: 1 - pass(0)
    case .hardening(let difficulty, let from): pass(difficulty + (day >= from ? 2 : 0))
    case .uneven(let step): pass(variant.isMultiple(of: 2) ? step / 2 : -step / 2)
    }
  }

  private static func share(_ random: inout SeededGenerator) -> Double {
    (Double(random.next() >> 11) + 0.5) / Double(1 << 53)
  }
}
