import Courses
import Detection
import Foundation
import PolicyPacks

@testable import Practice

/// Exercises, grades and offers for tests of sessions.
enum SessionExercises {
  static let offer = SessionOffer(
    course: "claims", exercise: "redact-claim", title: "Ask about a claim", kind: .redactThis,
    minutes: 2, reason: .new)

  static let writing = posed(.write(start: "start"))
  static let marking = posed(.mark([passage(0, "Call Ann Lee on Monday.", isToldAtOnce: false)]))

  /// Two outputs with a question each; the first is told at once.
  static let judging = posed(
    .mark([
      passage(0, "One. Two.", isToldAtOnce: true, segments: [0..<4, 5..<9]),
      passage(1, "Three. Four.", isToldAtOnce: false, segments: [0..<6, 7..<12]),
    ]), [question("first", passage: 0), question("second", passage: 1), question("last")])

  static let choosing = posed(
    .choose, [question("tool"), question("evidence", allowsSeveral: true)])

  static func posed(_ form: PosedForm, _ questions: [PosedQuestion] = []) -> PosedExercise {
    PosedExercise(
      title: "Ask about a claim", kind: .redactThis, situation: "A summary is wanted.",
      sources: [PosedSource(name: "the file", text: "Claim 17.")], tool: "assistant",
      toolTitle: "The Assistant", task: nil, minutes: 2, form: form, questions: questions,
      lesson: "before-you-ask")
  }

  static func passage(
    _ id: Int, _ text: String, isToldAtOnce: Bool, segments: [Range<Int>] = [],
    labels: [Passage.Label] = []
  ) -> Passage {
    Passage(
      id: id, text: text, segments: segments, labels: labels, isToldAtOnce: isToldAtOnce,
      measures: false)
  }

  static func question(
    _ id: QuestionID, passage: Int? = nil, allowsSeveral: Bool = false
  ) -> PosedQuestion {
    PosedQuestion(
      id: id, text: "What now?",
      options: [
        PosedQuestion.Option(id: "send", text: "Send it"),
        PosedQuestion.Option(id: "fix", text: "Fix it"),
      ], allowsSeveral: allowsSeveral, passage: passage)
  }

  static func grade(passed: Bool, needsMentor: Bool = false) -> Grade {
    Grade(
      score: passed ? .one : Fraction(1, of: 2), isPassed: passed,
      checks: [
        CheckResult(id: "useful", credit: .one, weight: 1, isPassed: true, remarks: []),
        CheckResult(
          id: "leaks", credit: passed ? .one : .zero, weight: 1, isPassed: passed,
          remarks: passed
            ? []
            : [
              Remark(
                .leak, "A name would go out", why: "It tells who it is.", how: "Mark it.",
                range: 0..<5)
            ]),
      ], needsMentor: needsMentor, rulesDigest: "0", engineVersion: "1",
      at: Date(timeIntervalSince1970: 0))
  }
}
