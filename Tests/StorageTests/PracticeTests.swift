import Courses
import Detection
import Foundation
import Measurement
import PolicyPacks
import Practice
import Spacing
import Storage
import Testing

@Suite("Practice in the store")
struct PracticeTests {
  @Test("an attempt comes back as what happened to it, from another process' eyes as well")
  func attempt() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    let attempt = try #require(try place.open().practice["attempt-1"])
    #expect(attempt.events.count == 4 && attempt.end == .passed && attempt.rating == .hard)
    #expect(attempt.pin == (try Samples.attempt().pin))
    #expect(attempt.submissions[0].response.text == "a secret answer")
    #expect(attempt.submissions[0].response.choices == ["tool": ["none"]])
    #expect(attempt.submissions[0].grade.score == Fraction(1, of: 3))
    #expect(try store.practice.attempts(of: "asker") == [attempt])
    #expect(try store.practice.attempts(of: "other").isEmpty)
    #expect(try store.log.verify().isIntact)
  }

  @Test("an attempt that ends reviews its skills, once, in the same transaction")
  func reviews() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    let reviews = try store.practice.reviews(of: "asker")
    #expect(
      reviews == [
        SkillReview(
          person: "asker", skill: Samples.skill, rating: .hard, at: Samples.noon + 90,
          origin: .attempt("attempt-1"))
      ])
    #expect(try store.practice.metSkills(of: "asker") == [Samples.skill])
    let grade = try #require(try store.practice["attempt-1"]?.latestGrade)
    try store.practice.append(.regraded(submission: 1, grade), to: "attempt-1")
    #expect(try store.practice.reviews(of: "asker").count == 1)
  }

  @Test("what may not happen to an attempt is refused, and nothing of it is kept")
  func refused() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    let head = try store.log.head
    let error = #expect(throws: AttemptError.self) {
      try store.practice.append(Samples.submission("a secret", passed: true), to: "attempt-1")
    }
    #expect(error?.code == .closed)
    #expect(throws: StorageError.self) {
      try store.practice.append(.closed(.stopped, at: Samples.noon), to: "unknown")
    }
    let changed = #expect(throws: StorageError.self) {
      try store.practice.append(
        .regraded(submission: 0, Samples.grade), to: "attempt-1", seen: 3)
    }
    #expect(changed?.code == .changedMeanwhile)
    #expect(try store.log.head == head)
  }

  @Test("no two attempts of one person at one exercise have the same number")
  func numbers() async throws {
    let place = try TemporaryStore()
    let (one, two) = (try place.setUp(), try place.open())
    var wasFaster = false
    let attempt = try await one.practice.begin(by: "asker", at: Samples.exercise) { number in
      if !wasFaster {
        wasFaster = true
        // Another session begins while the variant is made.
        try two.practice.begin(Samples.attempt("other", number: number))
      }
      return try Samples.attempt("mine", number: number)
    }
    #expect(attempt.number == 2)
    #expect(try one.practice.attempts(of: "asker").map(\.number) == [1, 2])
    let taken = #expect(throws: StorageError.self) {
      try one.practice.begin(Samples.attempt(number: 2))
    }
    #expect(taken?.code == .changedMeanwhile)
    // Another person's are their own.
    try one.practice.begin(Samples.attempt(by: "other", number: 1))
  }

  @Test("two sessions at once lose nothing of each other")
  func twoSessions() async throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        let store = try place.open()
        group.addTask {
          for _ in 0..<10 {
            let attempt = try await store.practice.begin(by: "asker", at: Samples.exercise) {
              try Samples.attempt(number: $0)
            }
            let passed = session.isMultiple(of: 2)
            try store.practice.append(
              Samples.submission("answer", passed: passed), to: attempt.id)
            try store.practice.append(
              .closed(passed ? .passed : .stopped, at: Samples.noon), to: attempt.id)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try place.open()
    let learner = try store.practice.learner("asker")
    #expect(learner.attempts.map(\.number).sorted() == Array(1...40))
    #expect(learner.attempts.allSatisfy { $0.end != nil } && learner.reviews.count == 40)
    #expect(learner.reviews.count { $0.rating == .again } == 20)
    #expect(Scheduler().card(after: learner.reviews.map(\.review)) != nil)
    #expect(try store.log.verify().isIntact)
  }

  @Test("the open attempt at an exercise is found again")
  func open() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    #expect(try store.practice.openAttempt(of: "asker", at: Samples.exercise) == nil)
    try store.practice.begin(Samples.attempt("left", number: 2))
    try store.practice.append(Samples.submission("half", passed: false), to: "left")
    let found = try store.practice.openAttempt(of: "asker", at: Samples.exercise)
    #expect(found?.id == "left" && found?.submissions.count == 1)
    let other = ExerciseAddress(pack: "team", course: "basics", exercise: "other")
    #expect(try store.practice.openAttempt(of: "asker", at: other) == nil)
  }

  @Test("plans and snoozes come back, the last word on a snooze counts")
  func plans() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    #expect(try store.practice.plans(of: "asker") == [Samples.plan()])
    #expect(try store.practice.snoozes(of: "asker").count == 1)
    let later = Snooze(person: "asker", target: .plan("plan-1"), until: Samples.noon + 7200)
    try store.practice.snooze(later, at: Samples.noon)
    #expect(try store.practice.snoozes(of: "asker") == [later])
    let twice = #expect(throws: StorageError.self) { try store.practice.add(Samples.plan()) }
    #expect(twice?.code == .duplicate)
    #expect(try store.log.verify().isIntact)
  }

  @Test("a learner's groups are those of the roster; of others nobody knows them")
  func groups() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.roster.replace(with: Samples.roster, at: Samples.noon)
    #expect(try store.practice.learner("steward-1").groups == ["stewards"])
    #expect(try store.practice.learner("asker").groups == [])
    #expect(try store.practice.learner("stranger").groups == nil)
  }

  @Test("the first check of a draft reviews the skills it touched, with consent to that")
  func realCheck() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    func check(_ minutes: Double, _ rating: Rating = .good) throws -> RecordedCheck {
      try store.events.record(
        Samples.check(), touching: [SkillRating(skill: Samples.skill, rating: rating)],
        by: "asker", at: Samples.noon + minutes * 60)
    }
    let none = try check(0)
    #expect(none.run == nil && none.reviews.isEmpty)
    try store.consent.set(true, for: "asker", purpose: .practice, at: Samples.noon)
    let first = try check(1)
    #expect(first.run == nil && first.reviews.map(\.rating) == [.good])
    #expect(try check(10).reviews.isEmpty && check(35).reviews.isEmpty)
    #expect(try check(66, .again).reviews.map(\.rating) == [.again])
    // A stop stays until it is practised, whatever other drafts come to.
    #expect(try check(120).reviews.isEmpty && check(180, .again).reviews.isEmpty)
    // The day, and nothing finer, of the check; no rule and no tool.
    let reviews = try store.practice.reviews(of: "asker")
    #expect(reviews.count == 2 && reviews.allSatisfy { $0.at == Samples.noon - 43_200 })
    let entry = try #require(try store.log.entries().last { $0.kind == .skillReviewed })
    #expect(entry.moment == Samples.noon - 43_200)
    let payload = try #require(try store.log.payload(of: entry.sequence))
    #expect(!payload.contains("email") && !payload.contains("assistant"))
    #expect(try store.events.list(at: Samples.noon).isEmpty)
  }

  @Test("with both consents a check is counted and reviews, as one check of one draft")
  func both() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let skills = [SkillRating(skill: Samples.skill, rating: .good)]
    for purpose in ConsentPurpose.allCases {
      try store.consent.set(true, for: "asker", purpose: purpose, at: Samples.noon)
    }
    let first = try store.events.record(
      Samples.check(), touching: skills, by: "asker", at: Samples.noon)
    #expect(first.run?.sequence == 1 && first.reviews.count == 1)
    let second = try store.events.record(
      Samples.check(), touching: skills, by: "asker", at: Samples.noon + 60)
    #expect(second.run?.sequence == 2 && second.reviews.isEmpty)
    try store.consent.set(false, for: "asker", purpose: .practice, at: Samples.noon)
    let other = try store.events.record(
      Samples.check("other"), touching: skills, by: "asker", at: Samples.noon)
    #expect(other.run?.sequence == 1 && other.reviews.isEmpty)
    #expect(try store.events.list(of: "asker").count == 3)
    #expect(try store.log.verify().isIntact)
  }

  @Test("the two consents are two questions, and a no to practice is remembered")
  func consents() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    #expect(try store.consent.choice(of: "asker", purpose: .practice) == nil)
    #expect(try store.consent.set(false, for: "asker", purpose: .practice, at: Samples.noon))
    #expect(try !store.consent.set(false, for: "asker", purpose: .practice, at: Samples.noon))
    #expect(try store.consent.choice(of: "asker", purpose: .practice)?.isOn == false)
    try store.consent.set(true, for: "asker", purpose: .practice, at: Samples.noon)
    #expect(try !store.consent.isOn(for: "asker") && store.consent.count() == 0)
    // Events of use do not speak of it.
    #expect(try store.events.list(at: Samples.noon).isEmpty)
  }

  @Test("what somebody practised is forgotten without a byte left; what they agreed to stays")
  func forgetting() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    try store.practice.begin(Samples.attempt("other-1", by: "other"))
    #expect(try place.holds("a secret"))
    // 1 attempt with 4 events, 1 review, 1 plan, 2 snoozes.
    let report = try store.log.forget(.practice("asker"), at: Samples.noon)
    #expect(report.payloads == 9 && report.isWiped)
    #expect(try !place.holds("a secret"))
    let learner = try store.practice.learner("asker")
    #expect(learner.attempts.isEmpty && learner.reviews.isEmpty && learner.plans.isEmpty)
    #expect(learner.snoozes.isEmpty)
    #expect(try store.consent.isOn(for: "asker", purpose: .practice))
    #expect(try store.practice["other-1"] != nil)
    #expect(try store.log.verify().isIntact)
    try store.log.forget(.person("asker"), at: Samples.noon)
    #expect(try store.consent.choice(of: "asker", purpose: .practice) == nil)
    #expect(try place.open().log.verify().isIntact)
  }

  @Test("a plan that is removed is gone with its snoozes")
  func removed() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.practice.add(Samples.plan("plan-1"))
    try store.practice.add(Samples.plan("plan-2"))
    for plan in ["plan-1", "plan-2"] {
      try store.practice.snooze(
        Snooze(person: "asker", target: .plan(PlanID(plan)), until: Samples.noon), at: Samples.noon)
    }
    #expect(try store.log.forget(.plan("plan-1"), at: Samples.noon).payloads == 2)
    #expect(try store.practice.plans(of: "asker").map(\.id) == ["plan-2"])
    #expect(try store.practice.snoozes(of: "asker").map(\.target) == [.plan("plan-2")])
    #expect(try store.log.verify().isIntact)
  }

  @Test(
    "a change of practice behind the program's back is found",
    arguments: [
      "UPDATE attempts SET number = 7", "UPDATE attempts SET person = 'other'",
      "DELETE FROM attempt_events WHERE position = 1",
      "UPDATE attempt_events SET position = position + 10", "DELETE FROM skill_reviews",
      "UPDATE skill_reviews SET skill = 'team/basics/other'", "DELETE FROM plans",
      "UPDATE plans SET person = 'other'", "UPDATE snoozes SET target = 'plan:other'",
      "DELETE FROM snoozes", "UPDATE practice_consents SET is_on = 0",
      "UPDATE log_payload SET payload = replace(payload, 'a better', 'the best')",
    ])
  func tampering(sql: String) throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fillPractice(store)
    #expect(try store.log.verify().isIntact)
    try place.tamper(sql)
    #expect(try !store.log.verify().breaks.isEmpty)
  }

  @Test("a backup holds practice, and puts it back")
  func backup() throws {
    let place = try TemporaryStore()
    try Samples.fillPractice(place.setUp())
    try place.open().backup(to: place.parent + "/backup", at: Samples.noon)
    let other = try TemporaryStore()
    try Store.restoreBackup(
      from: place.parent + "/backup", to: other.folder, keyFile: place.keyFile, at: Samples.noon)
    let restored = try Store(at: other.folder, keyFile: place.keyFile)
    #expect(try restored.practice.learner("asker") == place.open().practice.learner("asker"))
    #expect(try restored.log.verify().isIntact)
  }
}

extension Samples {
  static var grade: Grade {
    Grade(
      score: .one, isPassed: true, checks: [], rulesDigest: rules, engineVersion: "2", at: noon)
  }
}

extension TemporaryStore {
  /// Whether a file of the data holds a word.
  fileprivate func holds(_ word: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      return data.range(of: Data(word.utf8)) != nil
    }
  }
}
