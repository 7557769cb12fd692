import Courses
import Detection
import Foundation
import Measurement
import PolicyPacks
import Practice
import Testing

@Suite("First answers")
struct FirstAnswersTests {
  private func attempt(
    by person: PersonID, at exercise: ExerciseID = "redact", daysAgo: Double = 0,
    version: Int = 1, rules: String = "a", phase: Phase = .practice, _ events: [AttemptEvent]
  ) throws -> Attempt {
    var pin = try Learning.pin(exercise, phase: phase)
    (pin.version, pin.rulesDigest) = (version, rules)
    return try Attempt(
      id: .drawn(), person: person, pin: pin, skills: [], number: 1,
      started: Learning.now - daysAgo * Learning.day, events: events)
  }

  private func answers(_ attempts: [Attempt], since start: Date? = nil) -> FirstAnswers {
    FirstAnswers(attempts, versions: ["redact": 1, "write": 3], rules: "a", since: start)
  }

  private let right = Learning.submission("right", true)
  private let wrong = Learning.submission("wrong", false)

  @Test("are the first answer of the first attempt, whatever comes after it")
  func first() throws {
    let found = answers([
      try attempt(by: "one", daysAgo: 3, [wrong, right]),
      try attempt(by: "one", daysAgo: 2, [right]),
      try attempt(by: "two", [right]),
    ])
    #expect(found.responses.map(\.isPassed) == [false, true])
    #expect(found.responses.map(\.learner) == [0, 1] && found.people == 2)
    #expect(found.leftOut == [.notFirst: 1] && found.exposure == ["redact": 3])
  }

  @Test("to another version, under other rules or to a lost exercise are counted and left out")
  func versions() throws {
    let found = answers([
      try attempt(by: "one", at: "write", daysAgo: 3, version: 2, [right]),
      try attempt(by: "one", at: "write", daysAgo: 2, version: 3, [wrong]),
      try attempt(by: "one", at: "gone", [right]),
      try attempt(by: "two", rules: "b", [right]),
    ])
    #expect(found.responses.map(\.item) == ["write"])
    #expect(found.responses.map(\.isPassed) == [false])
    #expect(found.leftOut == [.otherVersion: 3] && found.exposure == ["write": 1])
  }

  @Test("that a mentor has to read, that are probes or that never came are left out")
  func reasons() throws {
    let found = answers([
      try attempt(by: "one", [Learning.submission("a rule", true, needsMentor: true)]),
      try attempt(by: "two", phase: .probe, [wrong]), try attempt(by: "three", []),
      try attempt(by: "three", [right]),
    ])
    #expect(found.responses.isEmpty && found.people == 0)
    // Whoever has seen the exercise without an answer has no first attempt left.
    #expect(found.leftOut == [.waitsForMentor: 1, .probe: 1, .noAnswer: 1, .notFirst: 1])
    #expect(found.exposure == ["redact": 4])
  }

  @Test("stay the first ones when only later days are looked at")
  func since() throws {
    let found = answers(
      [
        try attempt(by: "one", daysAgo: 9, [wrong]), try attempt(by: "one", daysAgo: 1, [right]),
        try attempt(by: "two", daysAgo: 1, [right]),
      ], since: Learning.now - 2 * Learning.day)
    #expect(found.responses.map(\.isPassed) == [true])
    #expect(found.leftOut == [.notFirst: 1])
  }

  @Test("count with the grade that was put right later")
  func regraded() throws {
    let found = answers([
      try attempt(by: "one", [wrong, .regraded(submission: 0, Learning.grade(true))])
    ])
    #expect(found.responses.map(\.isPassed) == [true])
  }

  @Test("say what was asked, how long it took and which checks failed, and no word of the answer")
  func facts() throws {
    let response = try #require(answers([try attempt(by: "one", [wrong])]).responses.first)
    #expect(response.variant == 0xB && response.timeStep == 3 && response.at == Learning.now)
    #expect(!"\(response)".contains("wrong") && !"\(response)".contains("one"))
  }
}
