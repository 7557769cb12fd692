import Courses
import Detection
import Foundation
import Grading
import Measurement
import Practice
import TestSupport
import Testing

@Suite("How far two graders agree")
struct AgreementTests {
  /// Answers that two people judged: levels of the first criterion.
  private func works(_ pairs: [(Int, Int)]) throws -> [GradedWork] {
    try pairs.enumerated().map { index, pair in
      let attempt = try Samples.attempt(AttemptID("a\(index)"))
      let events: [(String?, CaseAct)] = [
        (nil, Samples.opened()), ("anna", Samples.claimed),
        ("anna", .graded(try Samples.judgement(pair.0, 0))),
        (nil, Samples.opened(.second, .sampled)), ("ben", Samples.claimed),
        ("ben", .graded(try Samples.judgement(pair.1, 0))),
      ]
      let grading = try GradingCase(
        attempt,
        events.enumerated().map {
          CaseEvent(at: Samples.noon + Double($0), by: $1.0.map { .init($0) }, $1.1)
        })
      return GradedWork(attempt, grading)
    }
  }

  @Test("full agreement is a kappa of 1, and passing may hang on it from thirty pairs on")
  func full() throws {
    let pairs = (0..<30).map { ($0 % 3, $0 % 3) }
    var random = SplitMix64(seed: 7)
    let report = try #require(
      AgreementReport(Samples.rubric, try works(pairs), using: &random))
    #expect(report.count == 30 && report.sameVerdict == 30)
    #expect(report.lines.first?.criterion == "follows")
    #expect(report.lines.first?.kappa?.kappa == 1 && report.lines.last?.criterion == nil)
    // Everything got one level of the second criterion, which says nothing.
    #expect(report.lines[1].kappa == nil)
    #expect(report.alpha == 1 && report.readiness.isPublishable)
    #expect(
      AgreementReport(Samples.rubric, try works(Array(pairs.prefix(29))), using: &random)?.readiness
        .isPublishable == false)
  }

  @Test("judgements by another rubric are not compared")
  func otherRubric() throws {
    var random = SplitMix64(seed: 7)
    let other = Samples.rubric(pass: 61)
    #expect(AgreementReport(other, try works([(0, 0)]), using: &random) == nil)
  }

  @Test("two levels apart, or one pass and one fail, is counted as such")
  func verdicts() throws {
    var random = SplitMix64(seed: 7)
    let report = try #require(
      AgreementReport(
        Samples.rubric, try works([(0, 0), (0, 2), (1, 1), (2, 1)]), using: &random))
    #expect(report.sameVerdict == 2 && report.lines[0].pairs.agreement == 0.5)
  }
}
