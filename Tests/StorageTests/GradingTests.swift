import Approvals
import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Spacing
import Storage
import Testing

@Suite("Grading in the store")
struct GradingTests {
  private let rules = GraderRules(
    Roster([Person(id: "anna"), Person(id: "ben"), Person(id: "asker", manager: "boss")]),
    mentors: [], signatures: .checkedIfPresent)

  private let rubric = Rubric(
    id: "rule", title: ["en": "A rule"], passPercent: 60,
    criteria: [
      Rubric.Criterion(
        id: "follows", title: ["en": "Follows"], weight: 1,
        levels: [
          Rubric.Level(points: 1, says: ["en": "Yes."], example: [:]),
          Rubric.Level(points: 0, says: ["en": "No."], example: [:]),
        ])
    ], firstLanguage: "en")

  private func event(_ by: PersonID?, _ act: CaseAct, after seconds: Double) -> CaseEvent {
    CaseEvent(at: Samples.noon + 100 + seconds, by: by, act)
  }

  private func asked(_ text: String) -> CaseAct {
    .opened(.grading, .asked, due: Samples.noon + 86_400, text: text)
  }

  private func judgement(_ level: Int = 0) throws -> Assessment {
    try Assessment(submission: 1, by: rubric, ["follows": level], comment: "a secret comment")
  }

  /// A store with an attempt that somebody asked about and that was judged.
  private func filled(_ place: TemporaryStore) throws -> Store {
    let store = try place.setUp()
    try Samples.fillPractice(store)
    let grading = store.grading
    try grading.append(event("asker", asked("a secret question"), after: 0), to: "attempt-1")
    try grading.append(
      event("anna", .claimed(until: Samples.noon + 9000), after: 1), to: "attempt-1", rules)
    try grading.append(
      event("anna", .graded(try judgement()), after: 2), to: "attempt-1", rules, rubric)
    return store
  }

  @Test("a case comes back as what happened to it, with the rubric that it was judged by")
  func comesBack() throws {
    let place = try TemporaryStore()
    _ = try filled(place)
    let store = try place.open()
    let work = try #require(try store.grading["attempt-1"])
    #expect(work.grading.counting?.by == "anna")
    #expect(try store.grading.rubric(rubric.digest) == rubric)
    #expect(try store.grading.works(of: PackID("team")).map(\.attempt.id) == ["attempt-1"])
    #expect(try store.grading.works(of: PersonID("asker")).count == 1)
    #expect(try store.grading.works(of: PersonID("other")).isEmpty)
    // At the line of one point everything is borderline, so a second look follows in the same transaction.
    #expect(work.grading.waiting?.round == .second)
    #expect(try store.log.verify().isIntact)
    #expect(try store.log.entries(about: "attempt-1").count == 9)
  }

  @Test("what may not happen, or was changed meanwhile, is refused, and nothing of it is kept")
  func refused() throws {
    let place = try TemporaryStore()
    let store = try filled(place)
    let head = try store.log.head
    #expect(throws: StorageError.self) {
      try store.grading.append(
        event("ben", .claimed(until: Samples.noon + 9000), after: 3), to: "attempt-1", seen: 1,
        rules)
    }
    #expect(throws: GradingError.self) {
      try store.grading.append(
        event("anna", .claimed(until: Samples.noon + 9000), after: 3), to: "attempt-1", rules)
    }
    #expect(throws: StorageError.self) {
      try store.grading.append(event("ben", .returned, after: 3), to: "attempt-1")
    }
    #expect(throws: StorageError.self) {
      try store.grading.append(event("asker", .seen, after: 3), to: "unknown")
    }
    #expect(try store.log.head == head)
  }

  @Test(
    "an answer that no check can decide waits for people by itself, and their word reviews its skills"
  )
  func needsMentor() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let attempt = try Samples.attempt("attempt-2")
    try store.practice.begin(attempt)
    guard case .submitted(var submission) = Samples.submission("a rule", passed: true) else {
      return
    }
    submission.grade.needsMentor = true
    try store.practice.append(.submitted(submission), to: attempt.id)
    #expect(try store.grading[attempt.id]?.grading.waiting == nil)
    try store.practice.append(.closed(.passed, at: Samples.noon + 90), to: attempt.id)
    #expect(try store.grading[attempt.id]?.grading.waiting?.reason == .needsMentor)
    #expect(try store.practice.reviews(of: "asker").isEmpty)
    try store.grading.append(
      event("anna", .claimed(until: Samples.noon + 9000), after: 1), to: attempt.id, rules)
    let passed = Assessment(submission: 0, score: .one, isPassed: true, comment: "")
    try store.grading.append(event("anna", .graded(passed), after: 2), to: attempt.id, rules)
    let reviews = try store.practice.reviews(of: "asker")
    #expect(reviews.map(\.rating) == [.good] && reviews.map(\.skill) == [Samples.skill])
    #expect(try store.log.verify().isIntact)
  }

  @Test("one grader has five cases at a time")
  func limit() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    for number in 1...6 {
      let attempt = try Samples.attempt(AttemptID("attempt-\(number)"), number: number)
      try store.practice.begin(attempt)
      try store.practice.append(Samples.submission("a", passed: false), to: attempt.id)
      try store.grading.append(event("asker", asked("Why?"), after: 0), to: attempt.id)
      let claim = event("anna", .claimed(until: Samples.noon + 9000), after: 1)
      if number < 6 {
        try store.grading.append(claim, to: attempt.id, rules)
      } else {
        let error = #expect(throws: StorageError.self) {
          try store.grading.append(claim, to: attempt.id, rules)
        }
        #expect(error?.message.contains("has 5 taken already") == true)
      }
    }
  }

  @Test("what a learner practised goes with what people made of it, and the log still holds")
  func forgetting() throws {
    let place = try TemporaryStore()
    let store = try filled(place)
    _ = try store.log.forget(.practice("asker"), at: Samples.noon + 5000)
    #expect(try store.grading["attempt-1"] == nil)
    #expect(try store.log.verify().isIntact)
    try store.checkIntegrity()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.folder + "/dryrun.sqlite"))
    #expect(bytes.range(of: Data("a secret comment".utf8)) == nil)
    #expect(bytes.range(of: Data("a secret question".utf8)) == nil)
  }

  @Test("a comment on answers of a kind is approved by somebody else, and notes on tools end")
  func mentoring() throws {
    let place = try TemporaryStore()
    let store = try filled(place)
    let attempt = try #require(try store.practice["attempt-1"])
    let failing = try #require(attempt.submissions.first?.grade)
    let pattern = try #require(AnswerPattern(failing, attempt.pin))
    #expect(AnswerPattern(of: attempt) == nil)
    let comment = SharedComment(
      id: "c1", about: pattern, text: "Look at the number.", by: "anna", made: Samples.noon)
    try store.grading.add(comment)
    #expect(throws: GradingError.self) {
      try store.grading.approve("c1", by: "anna", at: Samples.noon)
    }
    try store.grading.approve("c1", by: "ben", at: Samples.noon)
    #expect(try store.grading.comments(on: pattern).map(\.approvedBy) == ["ben"])
    var later = failing
    later.rulesDigest = "others"
    let other = try #require(AnswerPattern(later, attempt.pin))
    #expect(try store.grading.comments(on: other).isEmpty)

    let note = ToolNote(
      id: "n1", pack: "team", tool: "chat", text: "Reads tables.", by: "anna", made: Samples.noon,
      expires: Samples.noon + 100)
    try store.grading.add(note)
    #expect(try store.grading.notes(of: "team").map { $0.holds(at: Samples.noon + 99) } == [true])
    #expect(!note.holds(at: Samples.noon + 100))
    try store.grading.change("n1", at: Samples.noon) { $0.isWithdrawn = true }
    #expect(try store.grading.notes(of: "team").map { $0.holds(at: Samples.noon) } == [false])
    #expect(try store.log.verify().isIntact)
  }

  @Test("a case that was changed behind the program's back is found")
  func tampering() throws {
    let place = try TemporaryStore()
    let store = try filled(place)
    try place.tamper(
      "UPDATE log_payload SET payload = REPLACE(payload, 'a secret comment', 'another one')")
    #expect(try !store.log.verify().isIntact)
  }
}
