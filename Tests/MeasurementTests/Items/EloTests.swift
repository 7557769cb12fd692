import Foundation
import Measurement
import Testing

@Suite("Live difficulty")
struct EloTests {
  struct Step: Sendable {
    var score, ability, difficulty, expected, abilityAfter, difficultyAfter: Double
  }

  static let steps = [
    Step(
      score: 1, ability: 0, difficulty: -0.5, expected: 0.6224593312,
      abilityAfter: 0.1510162675, difficultyAfter: -0.5377540669),
    Step(
      score: 1, ability: 0.1510162675, difficulty: 0.3, expected: 0.4628228073,
      abilityAfter: 0.3658871446, difficultyAfter: 0.2462822807),
    Step(
      score: 0, ability: 0.3658871446, difficulty: 0.8, expected: 0.3931446485,
      abilityAfter: 0.2086292852, difficultyAfter: 0.8393144649),
    Step(
      score: 1, ability: 0.2086292852, difficulty: 0.8, expected: 0.3563204105,
      abilityAfter: 0.466101121, difficultyAfter: 0.7356320411),
    Step(
      score: 0, ability: 0.466101121, difficulty: 1.5, expected: 0.2623289237,
      abilityAfter: 0.3611695515, difficultyAfter: 1.526232892),
  ]

  @Test("moves with each answer as published", arguments: steps)
  func step(expected: Step) {
    let found = EloStep(
      ability: expected.ability, difficulty: expected.difficulty, score: expected.score)
    #expect(abs(found.expected - expected.expected) <= 1e-9)
    #expect(abs(found.ability - expected.abilityAfter) <= 1e-9)
    #expect(abs(found.difficulty - expected.difficultyAfter) <= 1e-9)
  }

  /// Answers of one learner each, so many a day, of which every nth fails.
  private func answers(days: Range<Int>, aDay: Int, failEach: Int) -> [ItemResponse] {
    days.flatMap { day in
      (0..<aDay).map { index in
        let number = day * aDay + index
        return ItemResponse(
          learner: number, item: "item",
          at: Date(timeIntervalSince1970: Double(day) * 86_400 + Double(index)),
          isPassed: number % failEach != 0)
      }
    }
  }

  private func drift(_ responses: [ItemResponse]) -> DifficultyDrift? {
    DifficultyDrift(EloHistory(responses).points["item"] ?? [])
  }

  @Test("of an item that stays as it is does not drift")
  func steady() throws {
    let found = try #require(drift(answers(days: 0..<90, aDay: 3, failEach: 4)))
    #expect(abs(found.change) < 0.5 && !found.isBeyondChance)
  }

  @Test("of an item that became harder in the last month drifts upward, beyond chance")
  func harder() throws {
    let responses =
      answers(days: 0..<60, aDay: 3, failEach: 8) + answers(days: 60..<90, aDay: 3, failEach: 2)
    let found = try #require(drift(responses.reversed()))
    #expect(found.change > 0.5 && found.deviation < 0 && found.isBeyondChance)
  }

  @Test("of an item with few answers in the last month, or before it, says nothing about drift")
  func tooFew() {
    #expect(drift(answers(days: 0..<25, aDay: 10, failEach: 2)) == nil, "all are of one month")
    let few =
      answers(days: 0..<20, aDay: 10, failEach: 2) + answers(days: 80..<90, aDay: 2, failEach: 2)
    #expect(drift(few) == nil)
    #expect(DifficultyDrift([]) == nil)
  }

  @Test("of an item that all pass, or all fail, stays a number")
  func extremes() throws {
    for failEach in [1, 1000] {
      let points = try #require(
        EloHistory(answers(days: 1..<40, aDay: 5, failEach: failEach)).points["item"])
      #expect(points.allSatisfy { $0.difficulty.isFinite } && points.count == 195)
    }
  }
}
