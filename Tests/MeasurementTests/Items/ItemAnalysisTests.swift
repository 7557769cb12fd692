import Foundation
import Measurement
import Testing

@Suite("Analysis of items")
struct ItemAnalysisTests {
  typealias Behaviour = SimulatedLearners.Behaviour

  /// Nine sound items by difficulty, from −1.2 to 1.2 logits.
  static let sound = (0..<9).map { ("item-\($0)", Double($0 - 4) * 0.3) }

  static let items: [String: Behaviour] = {
    var items = Dictionary(uniqueKeysWithValues: sound.map { ($0, Behaviour.sound($1)) })
    items["broken"] = .broken
    items["reversed"] = .reversed
    items["easy"] = .sound(-6)
    return items
  }()

  @Test(
    "of 200 learners finds the broken, the reversed and the easy item, and no other",
    arguments: [0, 0.3])
  func flags(missing: Double) throws {
    var learners = SimulatedLearners(200, seed: 7)
    let analysis = ItemAnalysis(learners.answers(to: Self.items, missing: missing))
    let flags = Dictionary(uniqueKeysWithValues: analysis.items.map { ($0.item, $0.flags) })
    let flagged = flags.filter { !$0.value.isEmpty }
    #expect(Set(flagged.keys) == ["broken", "reversed", "easy"], "\(flagged)")
    #expect(flags["reversed"] == [.quarantine])
    #expect(flags["easy"]?.contains(.tooEasy) ?? false)
    #expect(flags["broken"] == [.review] || flags["broken"] == [.quarantine])
    #expect(analysis.items.first.map { ["reversed", "broken"].contains($0.item) } ?? false)
    #expect(analysis.learners == 200 && analysis.items.allSatisfy(\.hasEnough))
  }

  @Test("of 200 learners recovers the order of difficulty")
  func order() {
    var learners = SimulatedLearners(200, seed: 7)
    let analysis = ItemAnalysis(learners.answers(to: Self.items))
    let found = Dictionary(uniqueKeysWithValues: analysis.items.map { ($0.item, $0) })
    let reports = Self.sound.compactMap { found[$0.0] }
    #expect(reports.count == 9)
    let known = Self.sound.map(\.1)
    #expect(Self.spearman(reports.map { -$0.difficulty }, known) >= 0.95)
    #expect(Self.spearman(reports.map(\.logits), known) >= 0.9)
  }

  @Test("shows by the interval whether a low correlation may be chance")
  func chance() throws {
    var learners = SimulatedLearners(200, seed: 7)
    let analysis = ItemAnalysis(learners.answers(to: Self.items))
    let reversed = try #require(analysis.items.first { $0.item == "reversed" })
    #expect(!reversed.correlationMayBeChance)
    #expect((reversed.itemRest?.interval?.upperBound).map { $0 < 0 } ?? false)
    var seen: Set<Bool> = []
    for seed in 1...5 {
      var few = SimulatedLearners(40, seed: UInt64(seed))
      for item in ItemAnalysis(few.answers(to: Self.items)).items {
        guard let interval = item.itemRest?.interval else { continue }
        guard item.flags.contains(.review) || item.flags.contains(.quarantine) else {
          #expect(!item.correlationMayBeChance)
          continue
        }
        #expect(item.correlationMayBeChance == interval.contains(0.10))
        seen.insert(item.correlationMayBeChance)
      }
    }
    #expect(seen == [true, false])
  }

  @Test("gains reliability when the reversed item is taken out")
  func alpha() throws {
    var learners = SimulatedLearners(200, seed: 7)
    let analysis = ItemAnalysis(learners.answers(to: Self.items))
    let alpha = try #require(analysis.reliability).alpha
    for item in analysis.items {
      let without = try #require(item.alphaWithout)
      if item.item == "reversed" { #expect(without > alpha + 0.05) }
      if item.item.hasPrefix("item-") { #expect(without < alpha) }
    }
    #expect(analysis.completeLearners == 200)
  }

  @Test("finds the item that became harder, and the one whose variants differ, and no other")
  func drifting() {
    var items = Self.items
    for name in ["broken", "reversed", "easy"] { items[name] = nil }
    items["hardening"] = .hardening(-1, from: 60)
    items["uneven"] = .uneven(3)
    var learners = SimulatedLearners(400, seed: 4)
    let analysis = ItemAnalysis(learners.answers(to: items))
    let flags = analysis.items.filter { !$0.flags.isEmpty }.map { ($0.item, $0.flags) }
    #expect(
      Dictionary(uniqueKeysWithValues: flags) == [
        "hardening": [.drifting], "uneven": [.unevenVariants],
      ])
  }

  @Test("flags nothing below thirty answers, and begins at thirty")
  func tooFew() throws {
    for (count, isFlagged) in [(29, false), (30, true)] {
      var learners = SimulatedLearners(count, seed: 8)
      let analysis = ItemAnalysis(learners.answers(to: ["hard": .sound(9), "other": .sound(0)]))
      let hard = try #require(analysis.items.first { $0.item == "hard" })
      #expect(hard.hasEnough == isFlagged && hard.flags.contains(.tooHard) == isFlagged)
      #expect(hard.difficulty == 0 && hard.answers == count)
    }
  }

  @Test("counts first answers alone, in whatever order they come")
  func firstAnswers() throws {
    func answer(_ learner: Int, _ time: Double, _ isPassed: Bool) -> ItemResponse {
      ItemResponse(
        learner: learner, item: "item", at: Date(timeIntervalSince1970: time), isPassed: isPassed,
        checks: [
          .init("leaks", isPassed: isPassed), .init("useful", isPassed: true),
        ], timeStep: learner)
    }
    let answers = [
      answer(1, 50, true), answer(1, 10, false), answer(2, 20, true), answer(3, 5, true),
    ]
    let report = try #require(ItemAnalysis(answers, exposure: ["item": 9]).items.first)
    #expect(report.answers == 3 && report.exposure == 9)
    #expect(abs(report.difficulty - 2.0 / 3) < 1e-15)
    #expect(report.checks.map(\.id) == ["leaks", "useful"])
    #expect(report.checks.map(\.failed) == [1, 0] && report.checks.map(\.count) == [3, 3])
    #expect(report.medianTimeStep == 2 && report.itemRest == nil && report.alphaWithout == nil)
  }

  @Test("of no answers has no items")
  func nothing() {
    let analysis = ItemAnalysis([])
    #expect(analysis.items.isEmpty && analysis.reliability == nil && analysis.learners == 0)
  }

  @Test("puts as many variants together as chi-squared needs, and the same ones always")
  func buckets() throws {
    let few = outcomes(40) { ($0, $0 % 8 != 0) }
    #expect(VariantSpread(few) == nil, "five failures fill no two buckets")
    // Expected: SciPy, stats.chi2_contingency of [[30, 20, 10], [10, 20, 30]].
    let passed = [30, 20, 10]
    let apart = try #require(VariantSpread(outcomes(120) { ($0 % 3, $0 / 3 < passed[$0 % 3]) }))
    #expect(apart.buckets.map { $0.count } == [40, 40, 40])
    #expect(abs(apart.chiSquared - 20) < 1e-12 && abs(apart.pValue - 4.539992976248486e-5) < 1e-16)
    // Multiples of 280 fall together into one bucket of 8, and one bucket cannot be compared.
    let together = outcomes(120) { ($0 % 3 * 280, $0 / 3 < passed[$0 % 3]) }
    #expect(VariantSpread(together) == nil)
  }

  private func outcomes(
    _ count: Int, _ outcome: (Int) -> (Int, Bool)
  ) -> [(variant: UInt64, isPassed: Bool)] {
    (0..<count).map { index in
      let (variant, isPassed) = outcome(index)
      return (UInt64(variant), isPassed)
    }
  }

  /// The correlation of ranks; no two values may be equal.
  private static func spearman(_ one: [Double], _ other: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      values.map { value in Double(values.count { $0 < value }) }
    }
    return Correlation(zip(ranks(one), ranks(other)).map { ($0, $1) })?.value ?? 0
  }
}
