import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Spacing
import Testing

@Suite("A due list")
struct DueListTests {
  private let now = Learning.now

  private func claims() throws -> Course {
    try Learning.course(
      [
        Learning.skill("redaction", rules: ["policy-number"], tasks: ["claims"], risk: 3),
        Learning.skill("checking", risk: 4), Learning.skill("formats", risk: 1),
      ],
      [
        Learning.exercise("redact-claim", ["redaction"], anchors: [.task("claims")]),
        Learning.exercise("judge-letter", ["checking"], minutes: 4),
        Learning.exercise("fix-json", ["formats"]),
        Learning.exercise("redact-later", ["redaction"], heldOut: true),
      ])
  }

  private func list(_ learner: Learner, _ courses: [Course]? = nil) throws -> DueList {
    try DueList(
      courses: courses ?? [claims()], in: Learning.pack, for: learner, at: now, zone: .gmt)
  }

  private func names(_ list: DueList) -> [String] { list.items.map { "\($0.exercise.id)" } }

  @Test("begins with what is new, the riskiest first, and never with what is held out")
  func new() throws {
    let list = try list(Learner())
    #expect(names(list) == ["judge-letter", "redact-claim", "fix-json"])
    #expect(list.items.allSatisfy { $0.reason == .new && $0.recall == nil && $0.due == now })
  }

  @Test("has what is due today, and not what comes tomorrow")
  func due() throws {
    // Good on the first day comes again after two, hard after one.
    let reviews = [
      Learning.review("redaction", .good, daysAgo: 2),
      Learning.review("checking", .good, daysAgo: 1), Learning.review("formats", .good, daysAgo: 9),
    ]
    let list = try list(Learner(reviews: reviews))
    #expect(names(list) == ["redact-claim", "fix-json"])
    #expect(list.items.map(\.reason) == [.due, .due])
    #expect(list.items[0].due == now)
    #expect(abs((list.items[0].recall ?? 0) - 0.909493256) < 1e-8)
    #expect(list.skills.map { $0.card != nil } == [true, true, true])
    // What is due later on a day is due all day.
    let early = DueList(
      courses: [try claims()], in: Learning.pack, for: Learner(reviews: reviews),
      at: now - 8 * 3600, zone: .gmt)
    #expect(Set(early.items.map(\.exercise.id)) == ["redact-claim", "fix-json"])
  }

  @Test("brings back at once what a real draft was stopped by, until it is practised")
  func realCheck() throws {
    var reviews = [
      Learning.review("redaction", .good, daysAgo: 1),
      Learning.review("redaction", .again, daysAgo: 0.3, by: .check),
      Learning.review("checking", .good, daysAgo: 9),
      Learning.review("formats", .good, daysAgo: 1),
    ]
    let stopped = try list(Learner(reviews: reviews))
    #expect(names(stopped) == ["redact-claim", "judge-letter"])
    #expect(stopped.items[0].reason == .realCheck(now - 0.3 * Learning.day))
    reviews.append(Learning.review("redaction", .good, daysAgo: 0))
    #expect(try names(list(Learner(reviews: reviews))) == ["judge-letter"])
  }

  @Test("counts a clean real draft as a success, so that the skill comes later")
  func clean() throws {
    let practised = Learning.review("formats", .good, daysAgo: 3)
    let clean = Learning.review("formats", .good, daysAgo: 1, by: .check)
    #expect(try names(list(Learner(reviews: [practised]))).contains("fix-json"))
    #expect(try !names(list(Learner(reviews: [practised, clean]))).contains("fix-json"))
  }

  @Test("has, the day before a piece of work, the skill whose lapse would cost most there")
  func plan() throws {
    // Remembered until then, and risky, before what is new but belongs to other work.
    let reviews = [
      Learning.review("redaction", .good, daysAgo: 1),
      Learning.review("checking", .good, daysAgo: 1),
      Learning.review("formats", .good, daysAgo: 1),
    ]
    let plan = Plan(
      id: "friday", person: Learning.person, title: "Board memo", anchors: [.task("claims")],
      time: .once(now + 23 * 3600), made: now)
    let list = try list(Learner(reviews: reviews, plans: [plan]))
    #expect(names(list) == ["redact-claim"])
    #expect(list.items[0].reason == .plan("friday", at: now + 23 * 3600))
    #expect(list.items[0].due == now + 23 * 3600)

    let early = DueList(
      courses: [try claims()], in: Learning.pack, for: Learner(reviews: reviews, plans: [plan]),
      at: now - 2 * 3600, zone: .gmt)
    #expect(early.items.isEmpty)
  }

  @Test("takes, for work that nobody described, the skill with the highest priority")
  func openPlan() throws {
    let reviews = [
      Learning.review("redaction", .good, daysAgo: 1),
      Learning.review("checking", .good, daysAgo: 1),
      Learning.review("formats", .again, daysAgo: 0.5),
    ]
    let plan = Plan(
      id: "friday", person: Learning.person, title: "x", anchors: [], time: .once(now + 3600),
      made: now)
    #expect(
      try list(Learner(reviews: reviews, plans: [plan])).items.first?.skill.skill == "checking")
  }

  @Test("has nothing more for a piece of work once it was practised for, or while it is snoozed")
  func practisedPlan() throws {
    let reviews = ["redaction", "checking", "formats"].map {
      Learning.review(SkillID($0), .good, daysAgo: 1)
    }
    let plan = Plan(
      id: "friday", person: Learning.person, title: "x", anchors: [.task("claims")],
      time: .once(now + 12 * 3600), made: now)
    var learner = Learner(reviews: reviews, plans: [plan])
    #expect(try list(learner).items.count == 1)
    learner.attempts = [try Learning.passed("redact-claim", daysAgo: 0.1)]
    #expect(try list(learner).items.isEmpty)
    learner.attempts = []
    learner.snoozes = [
      Snooze(person: Learning.person, target: .plan("friday"), until: now + 3600)
    ]
    #expect(try list(learner).items.isEmpty)
    learner.snoozes = [Snooze(person: Learning.person, target: .plan("friday"), until: now)]
    #expect(try list(learner).items.count == 1)
  }

  @Test("has no skill that is snoozed")
  func snoozedSkill() throws {
    let snooze = Snooze(
      person: Learning.person, target: .skill(Learning.path("checking")), until: now + 60)
    #expect(try names(list(Learner(snoozes: [snooze]))) == ["redact-claim", "fix-json"])
  }

  @Test(
    "asks what was held out six weeks after the first practice, a week sooner or later, and once",
    arguments: [(34.0, false), (35, true), (42, true), (49, true), (50, false)])
  func probe(days: Double, isAsked: Bool) throws {
    var learner = Learner(attempts: [
      try Learning.passed("redact-claim", daysAgo: days),
      try Learning.passed("redact-claim", daysAgo: 3),
    ])
    let list = try list(learner)
    #expect((list.items.first?.exercise.id == "redact-later") == isAsked)
    #expect((list.items.first?.phase == .probe) == isAsked)
    guard isAsked else { return }
    #expect(list.items[0].reason == .probe)
    learner.attempts.append(try Learning.passed("redact-later", daysAgo: 0, phase: .probe))
    #expect(try !self.list(learner).items.contains { $0.phase == .probe })
  }

  @Test("has courses for everybody and for the person's groups; where nobody knows them, all")
  func groups() throws {
    let skill = Learning.skill("formats")
    let exercise = Learning.exercise("fix-json", ["formats"])
    let courses = [
      try Learning.course([skill], [exercise], id: "all"),
      try Learning.course([skill], [exercise], id: "desk", for: ["desk", "back"]),
    ]
    func found(_ groups: Set<GroupID>?) throws -> [String] {
      try list(Learner(groups: groups), courses).items.map { $0.skill.course.description }
    }
    #expect(try found([]) == ["all"])
    #expect(try found(["back"]) == ["all", "desk"])
    #expect(try found(nil) == ["all", "desk"])
  }

  @Test("asks one exercise once, though it trains two skills")
  func shared() throws {
    let course = try Learning.course(
      [Learning.skill("one", risk: 2), Learning.skill("two")],
      [Learning.exercise("both", ["one", "two"])])
    #expect(try names(list(Learner(), [course])) == ["both"])
  }

  @Test(
    "offers two exercises and six minutes a day to whoever did not ask, with what was done today")
  func offers() throws {
    var learner = Learner()
    // 4 minutes, then 2; a third would be too many.
    #expect(try list(learner).offers.map(\.exercise.id) == ["judge-letter", "redact-claim"])
    learner.attempts = [try Learning.passed("fix-json", ["formats"], daysAgo: 0.1)]
    #expect(try list(learner).offers.map(\.exercise.id) == ["judge-letter"])
    learner.attempts.append(try Learning.passed("fix-json", ["formats"], daysAgo: 0.2))
    #expect(try list(learner).offers.isEmpty)
    learner.attempts = [try Learning.passed("judge-letter", ["checking"], daysAgo: 1.1)]
    #expect(try list(learner).offers.count == 2)
  }

  @Test("offers the day's first however long it takes, and no second one then")
  func longOffer() throws {
    let course = try Learning.course(
      [Learning.skill("long", risk: 5), Learning.skill("short")],
      [
        Learning.exercise("long", ["long"], minutes: 10),
        Learning.exercise("short", ["short"], minutes: 1),
      ])
    #expect(try list(Learner(), [course]).offers.map(\.exercise.id) == ["long"])
  }
}
