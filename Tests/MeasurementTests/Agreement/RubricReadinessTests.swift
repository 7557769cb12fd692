import Measurement
import PlantedErrors
import Testing

@Suite("Readiness of a rubric")
struct RubricReadinessTests {
  private func readiness(_ pairs: [(Int, Int)]) -> RubricReadiness {
    var random = SeededGenerator(seed: 3)
    return RubricReadiness(RatingPairs(pairs), using: &random)
  }

  /// Pairs that are equal, except that every nth is far off.
  private func pairs(_ count: Int, offEach: Int) -> [(Int, Int)] {
    (0..<count).map { ($0 % 5, $0 % offEach == offEach - 1 ? 4 - $0 % 5 : $0 % 5) }
  }

  @Test("waits for thirty pairs, and says how many are missing")
  func tooFew() {
    let found = readiness(pairs(29, offEach: 100))
    #expect(found == .tooFewPairs(count: 29, missing: 1) && !found.isPublishable)
    #expect(found.description == "not yet: 29 of 30 pairs; grade 1 more twice")
    #expect(readiness([]) == .tooFewPairs(count: 0, missing: 30))
  }

  @Test("is given by thirty pairs of graders who agree")
  func ready() {
    let found = readiness(pairs(30, offEach: 100))
    #expect(found.isPublishable)
    #expect(
      found.description
        == "publishable for pass and fail: kappa 1.00 (1.00 to 1.00), from 30 pairs")
  }

  @Test("is not given by a high kappa whose interval begins below 0.6")
  func tooLow() throws {
    let found = readiness(pairs(30, offEach: 6))
    guard case .tooLow(let interval) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(interval.kappa > 0.6 && interval.interval.lowerBound < 0.6 && !found.isPublishable)
    #expect(found.description.contains("may lie below 0.60; hold one more calibration round"))
  }

  @Test("is not given by pairs that all have one level, however many they are")
  func oneLevel() {
    let found = readiness(Array(repeating: (3, 3), count: 200))
    #expect(found == .oneLevel(count: 200) && !found.isPublishable)
  }

  @Test("is the same for the same random numbers")
  func repeatable() {
    #expect(readiness(pairs(50, offEach: 7)) == readiness(pairs(50, offEach: 7)))
  }
}
