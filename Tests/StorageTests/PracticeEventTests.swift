import Approvals
import Courses
import Detection
import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice
import Storage
import Testing

@Suite("Events of practice for other systems")
struct PracticeEventTests {
  private let place: TemporaryStore
  private let store: Store

  init() throws {
    place = try TemporaryStore()
    store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon - 3600)
    try Samples.fillPractice(store)
  }

  private var rules: GraderRules {
    GraderRules(
      Roster([Person(id: "asker"), Person(id: "one"), Person(id: "two")]), mentors: [],
      signatures: .checkedIfPresent)
  }

  private func events() throws -> [RecordedPractice] { try store.events.practice().events }

  private func json(_ event: PracticeEvent) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(event), as: UTF8.self)
  }

  private func assessment(_ score: Fraction, passed: Bool) -> Assessment {
    Assessment(submission: 1, score: score, isPassed: passed, comment: "a secret comment")
  }

  @Test("each answer is one, with its checks and counts, a pseudonym, a day, and no text")
  func answers() throws {
    let all = try events()
    #expect(all.count == 2 && Set(all.map(\.id)).count == 2)
    guard case .attempted(let first) = all[0].event, case .attempted(let second) = all[1].event
    else {
      Issue.record("both are answers")
      return
    }
    #expect(
      first.at.who
        == Pseudonym(
          of: "asker", in: Quarter(of: Samples.noon), key: store.key.secret))
    #expect(first.at.item == "redact" && first.at.version == 1 && first.at.phase == "practice")
    #expect([first.at.answer, second.at.answer] == [1, 2] && first.at.attempt == 1)
    #expect(first.at.registration == second.at.registration)
    #expect(first.score == PracticeScore(1, of: 3) && first.passed == false)
    #expect(first.checks == ["leaks": false] && first.timeBucket == "<60s")
    #expect(first.detection?.correctRejections == 4)
    #expect(first.hintMax == nil && second.hintMax == 1)
    #expect(first.day == CalendarDay(Samples.noon, in: .gmt))
    let text = try all.map { try json($0.event) }.joined()
    for word in ["secret", "answer\":\"", "asker", "iban", "15866861928868755149", "attempt-1"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains(#""kind":"practice.attempted""#) && text.contains(#""maxPoints":3"#))
  }

  @Test("an event is the same whenever it is asked for, whatever happens to the attempt later")
  func stable() throws {
    let before = try events()
    try store.practice.append(.regraded(submission: 1, Samples.grade), to: "attempt-1")
    let after = try place.open().events.practice().events
    #expect(Array(after.prefix(2)) == before && after.count == 3)
    guard case .graded(let graded) = after[2].event else {
      Issue.record("grading again is a grade")
      return
    }
    #expect(graded.gradeSource == .engine && graded.by == nil && graded.replaces == nil)
    #expect(graded.answers == before[1].id)
  }

  @Test("a person's grade refers to its answer, and the next one to what it replaces")
  func grades() throws {
    let override = CaseEvent(
      at: Samples.noon + 100, by: "one",
      .overridden(assessment(Fraction(1, of: 2), passed: false), .graderBug))
    try store.grading.append(override, to: "attempt-1", rules)
    // Somebody else looks once more before another grade is set.
    let second = assessment(Fraction(1, of: 2), passed: false)
    for (seconds, act) in [
      (150.0, CaseAct.claimed(until: Samples.noon + 9000)), (160.0, .graded(second)),
    ] {
      try store.grading.append(
        CaseEvent(at: Samples.noon + seconds, by: "two", act), to: "attempt-1", rules)
    }
    let again = CaseEvent(
      at: Samples.noon + 86_500, by: "two",
      .overridden(assessment(.one, passed: true), .policyAmbiguous))
    try store.grading.append(again, to: "attempt-1", rules)
    // The engine says something after people did; that stands beside and counts no more.
    try store.practice.append(.regraded(submission: 1, Samples.grade), to: "attempt-1")
    let all = try events()
    let grades = all.compactMap { if case .graded(let graded) = $0.event { graded } else { nil } }
    #expect(grades.map(\.gradeSource) == [.person, .person])
    #expect(grades.map(\.answers) == [all[1].id, all[1].id])
    #expect(grades.map(\.replaces) == [nil, all[2].id])
    #expect(grades.map(\.reason) == ["grader-bug", "policy-ambiguous"])
    #expect(grades.map(\.passed) == [false, true])
    #expect(grades.allSatisfy { $0.by?.hasPrefix("m_") == true } && grades[0].by != grades[1].by)
    #expect(grades[1].day == CalendarDay(Samples.noon + 86_500, in: .gmt))
    let text = try all.map { try json($0.event) }.joined()
    #expect(!text.contains("secret") && !text.contains("\"one\"") && !text.contains("\"two\""))
  }

  @Test("nothing is told of somebody who does not agree now, or of what was before they agreed")
  func consent() throws {
    try store.practice.begin(Samples.attempt("others", by: "other"))
    try store.practice.append(Samples.submission("x", passed: true), to: "others")
    #expect(try events().count == 2)
    try store.consent.set(false, for: "asker", at: Samples.noon + 200)
    #expect(try events().isEmpty)
    try store.consent.set(true, for: "asker", at: Samples.noon + 300)
    #expect(try events().isEmpty)
    try store.consent.set(true, for: "other", at: Samples.noon)
    #expect(try events().count == 1)
  }

  @Test("pages of people follow each other without a gap, and a day can be the first")
  func pages() throws {
    for person in ["a", "b", "c"] as [PersonID] {
      try store.consent.set(true, for: person, at: Samples.noon)
      try store.practice.begin(Samples.attempt(by: person))
      let id = try #require(try store.practice.attempts(of: person).first?.id)
      try store.practice.append(Samples.submission("x", passed: true), to: id)
    }
    var (ids, last): ([String], PersonID?) = ([], nil)
    while let end = try store.events.practice(after: last, people: 2).last {
      ids += try store.events.practice(after: last, people: 2).events.map(\.id)
      last = end
    }
    #expect(try ids == events().map(\.id) && ids.count == 5)
    let tomorrow = CalendarDay(Samples.noon + 86_400, in: .gmt)
    #expect(try store.events.practice(since: tomorrow).events.isEmpty)
  }
}
