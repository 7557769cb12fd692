import Foundation
import Spacing
import Testing

@Suite("A scheduler")
struct SchedulerTests {
  private let day: TimeInterval = 86_400
  /// 5 January 2026, 9:00 in UTC.
  private let start = History.start

  /// Each card after reviews, each of them when the one before said.
  private func cards(
    _ ratings: [Rating], _ scheduler: Scheduler
  ) -> [Card] {
    var moment = start
    return ratings.reduce(into: []) { cards, rating in
      let card = scheduler.card(cards.last, after: Review(rating, at: moment))
      moment = card.due
      cards.append(card)
    }
  }

  private func expect(_ card: Card, _ stability: Double, _ difficulty: Double, _ interval: Double) {
    #expect(abs(card.stability - stability) < 1e-8 * stability)
    #expect(abs(card.difficulty - difficulty) < 1e-8 * difficulty)
    #expect(card.due.timeIntervalSince(card.lastReview) == interval)
  }

  @Test("with the usual steps, four times good gives the published stabilities and intervals")
  func steps() {
    let scheduler = Scheduler(learningSteps: [60, 600], relearningSteps: [600])
    let cards = cards([.good, .good, .good, .good], scheduler)
    expect(cards[0], 2.3065, 2.11810397, 600)
    expect(cards[1], 2.3065, 2.111214236, 2 * day)
    expect(cards[2], 10.97104826, 2.104331391, 11 * day)
    expect(cards[3], 46.31685844, 2.097455429, 46 * day)
    #expect(cards.map(\.state) == [.learning, .review, .review, .review])
  }

  @Test("without steps, a lapse among successes comes out as published")
  func lapse() {
    let cards = cards([.good, .good, .again, .good], Scheduler())
    expect(cards[0], 2.3065, 2.11810397, 2 * day)
    expect(cards[1], 10.96433234, 2.111214236, 11 * day)
    expect(cards[2], 1.538337236, 7.392238132, 2 * day)
    expect(cards[3], 4.876260134, 7.380074264, 5 * day)
  }

  @Test(
    "a first review has the published stability, difficulty and interval",
    arguments: [
      (Rating.again, 0.212, 6.4133, 1.0), (.hard, 1.2931, 5.112170706, 1),
      (.good, 2.3065, 2.11810397, 2), (.easy, 8.2956, 1, 8),
    ])
  func first(rating: Rating, stability: Double, difficulty: Double, days: Double) {
    expect(cards([rating], Scheduler())[0], stability, difficulty, days * day)
  }

  @Test("the published sequence of thirteen reviews has the published intervals")
  func upstream() {
    let ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].compactMap { Rating(rawValue: $0) }
    let scheduler = Scheduler(learningSteps: [60, 600], relearningSteps: [600])
    let days = cards(ratings, scheduler).map {
      Int($0.due.timeIntervalSince($0.lastReview) / day)
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test("the published memory after six reviews comes out")
  func memory() throws {
    let days = [0.0, 0, 1, 4, 12, 33]
    let ratings: [Rating] = [.again, .good, .good, .good, .good, .good]
    let reviews = zip(ratings, days).map { Review($0, at: start + $1 * day) }
    let scheduler = Scheduler(learningSteps: [60, 600], relearningSteps: [600])
    let card = try #require(scheduler.card(after: reviews))
    expect(card, 53.62690292, 6.357487084, 54 * day)
  }

  @Test(
    "asking for more to be remembered makes it come sooner",
    arguments: [(0.8, 33), (0.85, 19), (0.9, 10), (0.95, 4)])
  func retention(retention: Double, days: Int) {
    var weights = Weights.standard.values
    weights[2] = 10
    let scheduler = Scheduler(weights: Weights(weights) ?? .standard, retention: retention)
    let card = scheduler.card(nil, after: Review(.good, at: start))
    #expect(card.due == start + Double(days) * day)
  }

  @Test(
    "what is remembered fades as published",
    arguments: [
      (10, 0, 1), (10, 1, 0.9856824088), (10, 5, 0.9403442889), (10, 10, 0.9),
      (10, 21, 0.8416462786),
      (10, 42, 0.777434599), (10, 90, 0.703064461), (2.3065, 42, 0.6358307912),
      (8.2956, 42, 0.7593090949), (42, 42, 0.9), (60, 42, 0.922590396),
    ])
  func recall(stability: Double, days: Int, recall: Double) {
    var weights = Weights.standard.values
    weights[2] = stability
    let card = Scheduler(weights: Weights(weights) ?? .standard)
      .card(nil, after: Review(.good, at: start))
    let there = card.retrievability(at: start + Double(days) * day)
    #expect(abs(there - recall) < 1e-9)
    // Hours after the whole day change nothing, and before the review nothing has faded.
    #expect(card.retrievability(at: start + Double(days) * day + 3 * 3600) == there)
    #expect(card.retrievability(at: start - day) == 1)
  }

  @Test("half a day between two even numbers goes to the even one")
  func halves() {
    let scheduler = Scheduler()
    #expect(interval(2.5, scheduler) == 2 && interval(3.5, scheduler) == 4)
    #expect(interval(4.5, scheduler) == 4)
  }

  private func interval(_ stability: Double, _ scheduler: Scheduler) -> Int {
    var weights = Weights.standard.values
    weights[2] = stability
    let card = Scheduler(weights: Weights(weights) ?? .standard)
      .card(nil, after: Review(.good, at: start))
    return Int(card.due.timeIntervalSince(start) / day)
  }

  @Test("without reviews there is no card, and weights out of bounds are none")
  func nothing() {
    #expect(Scheduler().card(after: []) == nil)
    #expect(Weights([]) == nil)
    var weights = Weights.standard.values
    weights[20] = 0.9
    #expect(Weights(weights) == nil)
  }

  @Test("250 random histories come out as in Python, to the same days and steps")
  func fixture() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/histories.jsonl")
    let histories = try History.read(file)
    #expect(histories.count == 250)
    for history in histories { _ = try history.check() }
  }

  /// `DRYRUN_FSRS_PYTHON=python3 swift test --filter SchedulerTests`, with fsrs 6.3.2.
  @Test(
    "10,000 random histories come out as in Python",
    .enabled(if: ProcessInfo.processInfo.environment["DRYRUN_FSRS_PYTHON"] != nil))
  func python() throws {
    let python = try #require(ProcessInfo.processInfo.environment["DRYRUN_FSRS_PYTHON"])
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/histories.py")
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("histories-\(UUID().uuidString).jsonl")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script.path, "10000", "\(Int.random(in: 0..<1_000_000_000))"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let histories = try History.read(output)
    #expect(histories.count == 10_000)
    let different = try histories.reduce(0) { try $0 + $1.check() }
    let reviews = histories.reduce(0) { $0 + $1.reviews.count }
    print(
      "\(histories.count) histories, \(reviews) reviews, \(different) numbers differ in last bits")
  }
}
