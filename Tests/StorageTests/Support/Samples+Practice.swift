import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage
import Testing

extension Samples {
  static let exercise = ExerciseAddress(pack: "team", course: "basics", exercise: "redact")
  static let skill = SkillPath(pack: "team", course: "basics", skill: "redaction")

  static func attempt(
    _ id: AttemptID = .drawn(), by person: PersonID = "asker", number: Int = 1,
    phase: Phase = .practice
  ) throws -> Attempt {
    let pin = VariantPin(
      pack: "team", course: "basics", courseVersion: try #require(SemanticVersion("1.0.0")),
      exercise: "redact", version: 1, rulesDigest: rules, engineVersion: "1",
      seed: 15_866_861_928_868_755_149, phase: phase, language: "en", posedDigest: "b")
    return Attempt(
      id: id, person: person, pin: pin, skills: ["redaction"], number: number, started: noon)
  }

  static func submission(
    _ text: String, passed: Bool, confidence: Double? = nil
  ) -> AttemptEvent {
    let grade = Grade(
      score: passed ? .one : Fraction(1, of: 3), isPassed: passed,
      checks: [
        CheckResult(
          id: "leaks", credit: .zero, weight: 1, isPassed: passed,
          remarks: [Remark(.leak, "a secret remark", rule: "email", range: 0..<3)])
      ], detection: DetectionCounts(hits: 2, misses: 1, falseAlarms: 1, correctRejections: 4),
      rulesDigest: rules, engineVersion: "1", at: noon + 60)
    return .submitted(
      Submission(
        response: Response(
          text: text, marks: [.init(passage: 0, range: 1..<4, label: "iban")],
          choices: ["tool": ["none"]]), confidence: confidence, time: .underAMinute, grade: grade))
  }

  static func plan(_ id: PlanID = "plan-1", by person: PersonID = "asker") throws -> Plan {
    let rule = try #require(RecurrenceRule("FREQ=WEEKLY;BYDAY=FR"))
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    return Plan(
      id: id, person: person, title: "a secret memo", anchors: [.task("claims")],
      time: .repeating(Recurrence(rule, from: noon, in: zone)), made: noon)
  }

  /// One of everything that practice keeps.
  static func fillPractice(_ store: Store) throws {
    let attempt = try attempt("attempt-1")
    try store.practice.begin(attempt)
    try store.practice.append(submission("a secret answer", passed: false), to: attempt.id)
    try store.practice.append(.hinted(.place, at: noon + 70), to: attempt.id)
    try store.practice.append(submission("a better answer", passed: true), to: attempt.id)
    try store.practice.append(.closed(.passed, at: noon + 90), to: attempt.id)
    try store.practice.add(plan())
    let snooze = Snooze(person: "asker", target: .plan("plan-1"), until: noon + 3600)
    try store.practice.snooze(snooze, at: noon)
    try store.practice.snooze(snooze, at: noon + 1)
    try store.consent.set(true, for: "asker", purpose: .practice, at: noon)
  }
}
