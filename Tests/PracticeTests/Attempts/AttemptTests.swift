import Detection
import Foundation
import Practice
import Spacing
import Testing

@Suite("An attempt")
struct AttemptTests {
  private let now = Learning.now
  private let wrong = Learning.submission("wrong", false)
  private let right = Learning.submission("right", true)

  @Test("who was told a part of the solution and handed nothing in is asked something else")
  func spoilt() throws {
    let told = try Learning.attempt().adding(.told(passage: 0, at: now))
    #expect(told.isSpoilt)
    let answered = try told.adding(wrong)
    #expect(!answered.isSpoilt)
    let ended = try told.adding(.closed(.stopped, at: now))
    #expect(ended.rating == nil)
  }

  @Test("gives no hint before an answer, and where it is after the first one")
  func firstHint() throws {
    let attempt = try Learning.attempt()
    #expect(attempt.nextHint(at: now) == .needsSubmission)
    let answered = try attempt.adding(wrong)
    #expect(answered.nextHint(at: now) == .allowed(.place))
    let hinted = try answered.adding(.hinted(.place, at: now))
    #expect(hinted.nextHint(at: now + 3600) == .needsChange(.reason))
  }

  @Test("says more only after another answer, not after the same one again")
  func change() throws {
    let same = try Learning.attempt([wrong, .hinted(.place, at: now), wrong])
    #expect(same.nextHint(at: now + 60) == .needsChange(.reason))
    let other = try same.adding(Learning.submission("still wrong", false))
    #expect(other.nextHint(at: now + 60) == .allowed(.reason))
  }

  @Test("lets 15 seconds pass between two hints")
  func pause() throws {
    let attempt = try Learning.attempt(
      ([wrong, Learning.submission("other", false), .hinted(.place, at: now)]))
    #expect(attempt.nextHint(at: now + 14.9) == .waits(.reason, until: now + 15))
    #expect(attempt.nextHint(at: now + 15) == .allowed(.reason))
    let refused = #expect(throws: AttemptError.self) {
      try attempt.adding(.hinted(.reason, at: now + 14))
    }
    #expect(refused?.code == .hintNotYet)
  }

  @Test("leaves no level out")
  func levels() throws {
    let attempt = try Learning.attempt([wrong, Learning.submission("other", false)])
    for level in [HintLevel.reason, .method, .reveal] {
      #expect(throws: AttemptError.self) { try attempt.adding(.hinted(level, at: now)) }
    }
  }

  @Test("is over with the last hint, and was not remembered")
  func reveal() throws {
    var attempt = try Learning.attempt([wrong, Learning.submission("other", false)])
    for (number, level) in HintLevel.allCases.enumerated() {
      attempt = try attempt.adding(.hinted(level, at: now + Double(number) * 15))
    }
    #expect(attempt.end == .revealed && attempt.rating == .again)
    #expect(attempt.ended == now + 45 && attempt.nextHint(at: now + 100) == .closed)
    #expect(throws: AttemptError.self) { try attempt.adding(right) }
    #expect(throws: AttemptError.self) { try attempt.adding(.closed(.stopped, at: now)) }
    // Saying that it is over is no second end.
    let closed = try attempt.adding(.closed(.revealed, at: now + 50))
    #expect(closed.ended == now + 45)
    #expect(throws: AttemptError.self) { try closed.adding(.closed(.revealed, at: now)) }
  }

  @Test("that passes at once was remembered well, also with a hint where it is")
  func good() throws {
    let attempt = try Learning.attempt([right, .closed(.passed, at: now)])
    #expect(attempt.rating == .good)
    #expect(attempt.reviews.map(\.skill) == [Learning.path("redaction")])
    #expect(attempt.reviews.map(\.rating) == [.good])
  }

  @Test("that passes with the second hint or a second answer was remembered with help")
  func hard() throws {
    let second = try Learning.attempt([wrong, right, .closed(.passed, at: now)])
    #expect(second.rating == .hard)
  }

  @Test(
    "that is stopped after a wrong answer was not remembered; without an answer nothing is said")
  func stopped() throws {
    #expect(try Learning.attempt([wrong, .closed(.stopped, at: now)]).rating == .again)
    let unanswered = try Learning.attempt([.closed(.stopped, at: now)])
    #expect(unanswered.rating == nil && unanswered.reviews.isEmpty)
    #expect(try Learning.attempt([wrong]).rating == nil)
  }

  @Test("that a mentor has to read says nothing about memory")
  func mentor() throws {
    let attempt = try Learning.attempt([
      Learning.submission("a rule", true, needsMentor: true), .closed(.passed, at: now),
    ])
    #expect(attempt.rating == nil)
  }

  @Test("as a probe takes one answer and no hints")
  func probe() throws {
    let attempt = try Learning.attempt(phase: .probe, [wrong])
    #expect(attempt.nextHint(at: now) == .notInProbe)
    let refused = #expect(throws: AttemptError.self) { try attempt.adding(right) }
    #expect(refused?.code == .answered)
    #expect(try attempt.adding(.closed(.stopped, at: now)).rating == .again)
    let passed = try Learning.attempt(phase: .probe, [right, .closed(.passed, at: now)])
    #expect(passed.rating == .good)
  }

  @Test("that is over takes grades and nothing else, and they do not change what was remembered")
  func regrade() throws {
    let attempt = try Learning.attempt([right, .closed(.passed, at: now)])
    for event in [wrong, .hinted(.place, at: now), .closed(.passed, at: now)] {
      let refused = #expect(throws: AttemptError.self) { try attempt.adding(event) }
      #expect(refused?.code == .closed)
    }
    let regraded = try attempt.adding(.regraded(submission: 0, Learning.grade(false)))
    #expect(regraded.grades(of: 0).map(\.isPassed) == [true, false])
    #expect(regraded.latestGrade?.isPassed == true && regraded.rating == .good)
    let missing = #expect(throws: AttemptError.self) {
      try attempt.adding(.regraded(submission: 1, Learning.grade(true)))
    }
    #expect(missing?.code == .noSubmission)
  }

  @Test("ends as what happened to it says")
  func ends() throws {
    let failed = try Learning.attempt([wrong])
    #expect(throws: AttemptError.self) { try failed.adding(.closed(.passed, at: now)) }
    #expect(throws: AttemptError.self) { try failed.adding(.closed(.revealed, at: now)) }
    let passed = try Learning.attempt([right])
    #expect(throws: AttemptError.self) { try passed.adding(.closed(.stopped, at: now)) }
    #expect(throws: AttemptError.self) { try passed.adding(wrong) }
  }

  @Test("takes a confidence of the four buttons, and no other", arguments: [0.4, 0.96, 1, .nan])
  func confidence(confidence: Double) throws {
    let attempt = try Learning.attempt()
    for known in [0.5, 0.6, 0.8, 0.95] {
      _ = try attempt.adding(Learning.submission("x", false, confidence: known))
    }
    let refused = #expect(throws: AttemptError.self) {
      try attempt.adding(Learning.submission("a secret", false, confidence: confidence))
    }
    #expect(refused?.code == .confidence && refused?.message.contains("secret") == false)
  }

  @Test("shows nobody's words where values are printed")
  func redacted() throws {
    let remark = Remark(.leak, "a secret in line 3")
    var grade = Learning.grade(false)
    grade.checks = [
      CheckResult(id: "leaks", credit: .zero, weight: 1, isPassed: false, remarks: [remark])
    ]
    let attempt = try Learning.attempt(
      [
        .submitted(
          Submission(
            response: Response(text: "a secret"), confidence: nil, time: .more, grade: grade))
      ])
    var dumped = ""
    dump(attempt, to: &dumped)
    #expect(!"\(attempt)".contains("secret") && !dumped.contains("secret"))
    let plan = Plan(
      id: "plan", person: "p", title: "a secret", anchors: [], time: .once(now), made: now)
    #expect(!"\(plan)".contains("secret"))
  }

  @Test("is the same after it was written and read")
  func coded() throws {
    let events: [AttemptEvent] = [
      .told(passage: 2, at: now), wrong, .hinted(.place, at: now),
      Learning.submission("other", true, confidence: 0.8),
      .closed(.passed, at: now), .regraded(submission: 1, Learning.grade(false)),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      try JSONDecoder().decode([AttemptEvent].self, from: encoder.encode(events)) == events)
    let hint = String(decoding: try encoder.encode(events[2]), as: UTF8.self)
    #expect(hint.contains("\"kind\":\"hinted\",\"level\":1"))
    let pin = try Learning.pin("redact-claim")
    #expect(try JSONDecoder().decode(VariantPin.self, from: encoder.encode(pin)) == pin)
  }
}

extension Learning {
  static func attempt(_ events: [AttemptEvent]) throws -> Attempt {
    try attempt("redact-claim", ["redaction"], events)
  }

  static func attempt(phase: Phase, _ events: [AttemptEvent]) throws -> Attempt {
    try attempt("redact-claim", ["redaction"], phase: phase, events)
  }
}
