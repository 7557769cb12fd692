import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Spacing
import Storage
import Testing

@Suite("Answers given elsewhere, in the store")
struct ElsewhereTests {
  private let place: TemporaryStore
  private let store: Store
  private let later = Samples.noon + 5_000

  init() throws {
    place = try TemporaryStore()
    store = try place.setUp()
  }

  private func answer(
    _ text: String, by person: PersonID = "asker", passed: Bool = false, mentor: Bool = false
  ) throws -> AnsweredElsewhere {
    guard case .submitted(var submission) = Samples.submission(text, passed: passed) else {
      preconditionFailure("a submission is one")
    }
    submission.grade.needsMentor = mentor
    return AnsweredElsewhere(
      person: person, pin: try Samples.attempt().pin, skills: ["redaction"],
      submission: submission)
  }

  @Test("each becomes an attempt that is over, with the next number and its entries in the log")
  func keeps() throws {
    try Samples.fillPractice(store)
    let before = try store.log.head.count
    let kept = try store.practice.keep(
      [try answer("one"), try answer("two", passed: true), try answer("one", by: "other")],
      at: later)
    guard case .new(let first) = kept[0], case .new(let second) = kept[1] else {
      Issue.record("both are new")
      return
    }
    let (one, two) = (
      try #require(try store.practice[first]), try #require(try store.practice[second])
    )
    #expect(one.number == 2 && one.end == .stopped && one.started == Samples.noon + 60)
    #expect(two.number == 3 && two.end == .passed && two.ended == later)
    #expect(one.submissions.map(\.response.text) == ["one"])
    // Begun, submitted, closed, and a review of the skill.
    #expect(try store.log.head.count == before + 3 * 4)
    #expect(try store.practice.reviews(of: "other").map(\.rating) == [.again])
    #expect(try store.log.verify().isIntact)
    try store.checkIntegrity()
  }

  @Test("what is kept already is not kept twice, however often a batch is run")
  func twice() throws {
    let batch = [try answer("one"), try answer("two"), try answer("one")]
    let first = try store.practice.keep(batch, at: later)
    guard case .new(let id) = first[0] else {
      Issue.record("the first is new")
      return
    }
    #expect(first[2] == .known(id))
    let head = try store.log.head
    let again = try store.practice.keep(batch, at: later + 1)
    #expect(again.allSatisfy { if case .known = $0 { true } else { false } })
    #expect(try store.log.head == head)
    // The same words of somebody else are theirs.
    let other = try store.practice.keep([try answer("one", by: "other")], at: later)
    #expect(other.allSatisfy { if case .new = $0 { true } else { false } })
  }

  @Test("an answer that no check can decide waits for a person")
  func mentor() throws {
    let kept = try store.practice.keep([try answer("why", mentor: true)], at: later)
    guard case .new(let id) = kept[0] else {
      Issue.record("it is new")
      return
    }
    #expect(try store.grading[id]?.grading.waiting?.reason == .needsMentor)
    #expect(try store.practice.reviews(of: "asker").isEmpty)
  }

  @Test("an open attempt of the same person stays open")
  func open() throws {
    try store.practice.begin(Samples.attempt("open"))
    _ = try store.practice.keep([try answer("one")], at: later)
    #expect(try store.practice.openAttempt(of: "asker", at: Samples.exercise)?.id == "open")
    #expect(try store.practice.attempts(of: "asker").map(\.number) == [1, 2])
  }
}
