import Measurement
import PlantedErrors
import Testing

@Suite("Agreement")
struct AgreementTests {
  /// Twenty texts by two graders; what follows from them was computed by others.
  static let first = [3, 2, 4, 1, 0, 2, 3, 3, 1, 4, 2, 2, 0, 3, 4, 1, 2, 3, 2, 1]
  static let second = [3, 2, 3, 1, 1, 2, 4, 3, 1, 4, 1, 2, 0, 3, 3, 1, 2, 2, 2, 2]
  static let pairs = RatingPairs(zip(first, second).map { ($0, $1) })

  @Test("of two graders is as published, by each weight")
  func kappa() throws {
    expect(Self.pairs.agreement, 0.65)
    expect(Self.pairs.kappa(.unweighted), 0.5409836066)
    expect(Self.pairs.kappa(.linear), 0.72)
    expect(Self.pairs.kappa(.quadratic), 0.8611111111)
  }

  @Test("is the same whichever grader comes first, and wherever levels begin")
  func symmetry() {
    let turned = RatingPairs(zip(Self.second, Self.first).map { ($0 - 7, $1 - 7) })
    for weight in RatingPairs.Weight.allCases {
      expect(turned.kappa(weight), Self.pairs.kappa(weight) ?? .nan)
    }
  }

  @Test("of nothing, or of one level alone, is unknown and not 0")
  func unknown() {
    #expect(RatingPairs([]).agreement == nil)
    let same = RatingPairs(Array(repeating: (2, 2), count: 40))
    #expect(same.agreement == 1)
    for weight in RatingPairs.Weight.allCases {
      #expect(RatingPairs([]).kappa(weight) == nil && same.kappa(weight) == nil)
    }
  }

  @Test("is perfect where all are equal, and below 0 where graders say the opposite")
  func ends() {
    let levels = [0, 1, 2, 3, 4]
    for weight in RatingPairs.Weight.allCases {
      expect(RatingPairs(levels.map { ($0, $0) }).kappa(weight), 1)
    }
    expect(RatingPairs(levels.map { ($0, 4 - $0) }).kappa(.quadratic), -1)
  }

  @Test("has the alpha that was published")
  func alpha() {
    let table = RatingTable(people: [Self.first, Self.second])
    expect(table.alpha(.nominal), 0.5509868421)
    expect(table.alpha(.ordinal), 0.8869480324)
    expect(table.alpha(.interval), 0.864516129)
  }

  @Test("of four graders with gaps has the alpha of the textbook")
  func textbook() {
    // K. Krippendorff, "Content Analysis" (2004), 11.3: the last text but one row is read once.
    let table = RatingTable(people: [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ])
    expect(table.alpha(.nominal), 0.7434210526)
    expect(table.alpha(.ordinal), 0.8153875038)
    expect(table.alpha(.interval), 0.8491071429)
  }

  @Test("is untouched by texts that one grader alone has read")
  func single() {
    let table = RatingTable(people: [Self.first + [4, 0, 0], Self.second])
    expect(table.alpha(.ordinal), 0.8869480324)
    #expect(RatingTable(people: [[1, 2, nil], [nil, nil, 3]]).alpha(.nominal) == nil)
    #expect(RatingTable(people: [[1, 1], [1, 1]]).alpha(.interval) == nil)
    #expect(RatingTable(people: []).alpha(.ordinal) == nil)
  }

  @Test("has the interval that others computed with the same random numbers")
  func interval() throws {
    var random = SeededGenerator(seed: 7)
    let found = try #require(KappaInterval(Self.pairs, resamples: 2000, using: &random))
    expect(found.kappa, 0.8611111111)
    expect(found.interval.lowerBound, 0.7393256654)
    expect(found.interval.upperBound, 0.9397590361)
    #expect(found.used == 2000 && found.dropped == 0 && found.pairs == 20)
  }

  @Test("rests on the published random numbers")
  func numbers() {
    var random = SeededGenerator(seed: 42)
    #expect(
      (0..<5).map { _ in random.next() } == [
        13_679_457_532_755_275_413, 2_949_826_092_126_892_291, 5_139_283_748_462_763_858,
        6_349_198_060_258_255_764, 701_532_786_141_963_250,
      ])
  }

  @Test("counts the draws that happened to hold one level alone, and leaves them out")
  func degenerate() throws {
    var random = SeededGenerator(seed: 1)
    let pairs = RatingPairs([(0, 0), (0, 0), (0, 0), (1, 1)])
    let found = try #require(KappaInterval(pairs, resamples: 1000, using: &random))
    // (3/4)⁴ + (1/4)⁴ of the draws hold one pair alone.
    #expect((270...370).contains(found.dropped) && found.used + found.dropped == 1000)
    #expect(found.interval == 1...1)
    var other = SeededGenerator(seed: 1)
    #expect(KappaInterval(RatingPairs([(2, 2), (2, 2)]), using: &other) == nil)
  }

  private func expect(_ found: Double?, _ expected: Double) {
    #expect(found.map { abs($0 - expected) <= 1e-9 } ?? false, "\(found as Any), not \(expected)")
  }
}
