import Courses
import Detection
import Foundation
import PolicyPacks
import Testing

@testable import Practice

/// A session and its desk may stand on two machines.
@Suite("What a session asks and is answered")
struct SessionCodingTests {
  private static let moment = Date(timeIntervalSince1970: 1_795_694_400)
  private static let response = Response(
    text: "Ein „Text“ 🙂", marks: [.init(passage: 0, range: 2..<5, label: "wrong-number")],
    choices: ["tool": ["none", "other"], "evidence": []])
  private static let remark = Remark(
    .leak, "what", why: "why", how: "how", rule: "iban", passage: 1, range: 0..<4)

  private static func copy<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test(
    "every request comes back the same",
    arguments: [
      .pose(SessionExercises.offer, isFresh: true), .tell(passage: 2, response),
      .grade(response, confidence: 0.95, seconds: 12.5),
      .grade(Response(), confidence: nil, seconds: 0), .hint, .reveal, .ask("Warum?"), .offers,
      .returns, .consent(true),
    ] as [SessionRequest])
  func requests(_ request: SessionRequest) throws {
    #expect(try Self.copy(request) == request)
  }

  @Test(
    "every answer comes back the same",
    arguments: [
      .posed(
        PosedAttempt(
          posed: SessionExercises.judging, phase: .probe,
          last: Submission(
            response: response, confidence: 0.5, time: .more,
            grade: SessionExercises.grade(passed: false)), tries: 1,
          hints: [.given(.reason, "a hint")],
          lesson: SessionLesson(title: "Before", text: "# Read"), notes: ["loses footnotes"])),
      .posed(PosedAttempt(posed: SessionExercises.writing)),
      .posed(PosedAttempt(posed: SessionExercises.choosing)),
      .told([remark, Remark(.style, "what")]),
      .graded(SessionExercises.grade(passed: true), comments: ["a comment"]),
      .asked(due: moment), .hinted(.given(.place, "here")), .hinted(.wait(seconds: 15)),
      .hinted(.afterAnotherAnswer), .hinted(.noneLeft), .revealed(response),
      .offered(reasons.map(offer)), .returning([SkillReturn(title: "Redaction", days: 3)]), .kept,
      .failed("a sentence"),
    ] as [SessionNews])
  func news(_ news: SessionNews) throws {
    #expect(try Self.copy(news) == news)
  }

  private static let reasons: [SessionOffer.Reason] = [
    .open, .realCheck, .plan, .probe, .due(days: 2), .new, .later(days: 9), .other, .named,
  ]

  private static func offer(_ reason: SessionOffer.Reason) -> SessionOffer {
    var offer = SessionExercises.offer
    offer.reason = reason
    return offer
  }

  @Test(
    "every action comes back the same",
    arguments: [
      .consent(false), .choose(3), .write("text"), .mark(passage: 0, response.marks),
      .pick("tool", ["none"]), .next, .back, .sure(0.8), .sure(nil), .again, .hint, .lesson, .ask,
      .giveUp, .fresh, .list, .finish, .leave,
    ] as [SessionAction])
  func actions(_ action: SessionAction) throws {
    #expect(try Self.copy(action) == action)
  }

  @Test("a mark that ends before it begins is no answer")
  func backwards() {
    let json = #"{"marks": [{"passage": 0, "range": [5, 2]}], "choices": {}}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Response.self, from: Data(json.utf8))
    }
  }
}
