import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Testing

/// Attempts, rubrics and acts as tests need them.
enum Samples {
  /// A Thursday.
  static let noon = Date(timeIntervalSince1970: 1_795_694_400)

  static let rubric = rubric(pass: 60)

  static func rubric(pass: Int, says: String = "It names what stays out.") -> Rubric {
    Rubric(
      id: "rule", title: ["en": "A rule"], passPercent: pass,
      criteria: [
        criterion("follows", weight: 2, [2, 1, 0], says),
        criterion("why", weight: 1, [1, 0], says),
      ], firstLanguage: "en")
  }

  private static func criterion(
    _ id: CriterionID, weight: Int, _ points: [Int], _ says: String
  ) -> Rubric.Criterion {
    Rubric.Criterion(
      id: id, title: ["en": "\(id)"], weight: weight,
      levels: points.map { Rubric.Level(points: $0, says: ["en": says], example: [:]) })
  }

  static func attempt(
    _ id: AttemptID = "a1", by person: PersonID = "lea", failing: [CheckID] = ["leaks"]
  ) throws -> Attempt {
    let pin = VariantPin(
      pack: "team", course: "basics", courseVersion: try #require(SemanticVersion("1.0.0")),
      exercise: "redact", version: 1, rulesDigest: "r", engineVersion: "1", seed: 7,
      phase: .practice, language: "en", posedDigest: "b")
    let grade = Grade(
      score: Fraction(1, of: 3), isPassed: failing.isEmpty,
      checks: failing.map {
        CheckResult(id: $0, credit: .zero, weight: 1, isPassed: false, remarks: [])
      }, rulesDigest: "r", engineVersion: "1", at: noon)
    return try Attempt(
      id: id, person: person, pin: pin, skills: ["redaction"], number: 1, started: noon,
      events: [
        .submitted(
          Submission(
            response: Response(text: "a secret answer"), confidence: nil, time: .underAMinute,
            grade: grade))
      ])
  }

  /// A case to which these things happened, a minute apart.
  static func grading(_ acts: [(PersonID?, CaseAct)]) throws -> GradingCase {
    try GradingCase(
      try attempt(),
      acts.enumerated().map { CaseEvent(at: noon + Double($0 * 60), by: $1.0, $1.1) })
  }

  static func judgement(
    _ follows: Int = 0, _ why: Int = 0, _ comment: String = ""
  ) throws -> Assessment {
    try Assessment(
      submission: 0, by: rubric, ["follows": follows, "why": why], comment: comment)
  }

  static func opened(
    _ round: Round = .grading, _ reason: RoundReason = .needsMentor, _ text: String = ""
  ) -> CaseAct {
    .opened(round, reason, due: noon + 86_400, text: text)
  }

  static let claimed = CaseAct.claimed(until: noon + GradingCase.lease)
}
