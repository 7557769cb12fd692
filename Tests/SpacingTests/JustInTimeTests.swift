import Foundation
import Spacing
import Testing

@Suite("Just in time")
struct JustInTimeTests {
  private let work = Date(timeIntervalSince1970: 1_772_452_800)

  // S, days from the last review to the work, risk, and the published recall and priority.
  @Test(
    "what a lapse would cost is as published",
    arguments: [
      (2.3065, 5, 3.0, 0.8388614268145294, 0.48341571955641194),
      (8.2956, 5, 2, 0.9309092928406029, 0.13818141431879427),
      (46.31685844, 18, 1, 0.9514427119451913, 0.048557288054808745),
      (0.212, 2, 2, 0.6984830026911623, 0.6030339946176755),
    ])
  func priority(stability: Double, days: Int, risk: Double, recall: Double, cost: Double) throws {
    var weights = Weights.standard.values
    weights[2] = stability
    let scheduler = Scheduler(weights: try #require(Weights(weights)))
    let review = Review(.good, at: work - Double(days) * 86_400)
    let card = try #require(scheduler.card(after: [review]))
    #expect(abs(card.retrievability(at: work) - recall) < 1e-12)
    #expect(abs(JustInTime.priority(risk: risk, card, at: work) - cost) < 1e-12)
  }

  @Test("a skill that was never met costs all of its risk")
  func unknown() { #expect(JustInTime.priority(risk: 3, nil, at: work) == 3) }

  @Test("practice is offered from a day before the work until it begins")
  func horizon() {
    #expect(JustInTime.isNear(work, at: work - 86_400) && JustInTime.isNear(work, at: work))
    #expect(!JustInTime.isNear(work, at: work - 86_401) && !JustInTime.isNear(work, at: work + 1))
  }
}
