import Detection
import Measurement
import PolicyPacks
import TestSupport
import Testing

/// What a lead is told, and what not.
@Suite("The report of a lead")
struct LeadReportTests {
  private let today = CalendarDay(number: 20_402 + 8 * 7)

  private func day(_ week: Int, _ day: Int = 0) -> CalendarDay {
    CalendarDay(number: 20_402 + 7 * week + day)
  }

  private func report(_ facts: LeadFacts, weeks: Int = 8) -> LeadReport {
    var random = SplitMix64(seed: 7)
    return LeadReport(facts, weeks: weeks, today: today, using: &random)
  }

  private func facts(people: Int, weeks: Range<Int> = 0..<8, exercises: Int = 1) -> LeadFacts {
    var facts = LeadFacts(pack: "team")
    facts.skills = (0..<exercises).map { LeadTopic(id: "c/s\($0)", title: ["en": "Skill \($0)"]) }
    facts.exercises = (0..<exercises).map {
      LeadFacts.Exercise(id: "c/e\($0)", skills: [$0], outcome: nil)
    }
    for person in 0..<people {
      for week in weeks {
        facts.answers.append(
          LeadFacts.Answer(
            person: person, exercise: person % exercises, isPassed: week.isMultiple(of: 2),
            day: day(week)))
        facts.episodes.append(
          LeadFacts.Episode(
            person: person, isClean: true, rules: ["policy-number"], day: day(week),
            daysSincePractice: week * 7 - 7))
      }
    }
    facts.agreeing = people
    return facts
  }

  @Test("of seven people nothing is told, and how many are missing is said")
  func seven() {
    let report = report(facts(people: 7))
    #expect(report.practice.firstTry.value == nil)
    #expect(report.use.clean.value == nil)
    #expect(report.use.rules.value == nil)
    let words = LeadSections(report, language: "en") { $0.description }
    let texts = words.sections.flatMap(\.rows).map(\.text)
    #expect(!texts.contains { $0.contains("%") })
  }

  @Test("of eight people the share is told with its interval and what it rests on")
  func eight() throws {
    let report = report(facts(people: 8))
    let share = try #require(report.practice.firstTry.value)
    #expect((share.count, share.cases) == (32, 64))
    let basis = try #require(report.practice.firstTry.basis)
    #expect((basis.people, basis.cases) == (8, 64))
    #expect(abs(share.wilson.interval.lowerBound - 0.3811) < 0.0005)
    #expect(report.use.rules.value?.first?.share.count == 64)
  }

  @Test("a skill that two people practise is hidden, and so is what would give it away")
  func twoSkills() {
    var facts = facts(people: 12, exercises: 1)
    facts.skills.append(LeadTopic(id: "c/rare", title: ["en": "Rare"]))
    facts.exercises.append(LeadFacts.Exercise(id: "c/rare", skills: [1], outcome: nil))
    for person in 0..<2 {
      for week in 0..<8 {
        facts.answers.append(
          LeadFacts.Answer(person: person, exercise: 1, isPassed: false, day: day(week)))
      }
    }
    let report = report(facts)
    #expect(report.practice.firstTry.value != nil)
    #expect(report.practice.bySkill[0].share.hidden == .tellsOfOthers)
    #expect(report.practice.bySkill[1].share.hidden == .tooFewPeople(2))
  }

  @Test("before, after and six weeks on are told apart by the first practice of each person")
  func phases() throws {
    let report = report(facts(people: 12))
    let phases = Dictionary(uniqueKeysWithValues: report.use.phases.map { ($0.phase, $0.clean) })
    // One week before, six after, and one six weeks on: the first has 12 episodes, too few.
    #expect(phases[.before]?.hidden == .tooFewCases(12))
    #expect(phases[.after]?.value == nil || phases[.after]?.value?.cases == 72)
    #expect(phases[.withoutPractice]?.hidden == .tooFewPeople(0))
  }

  @Test("times to an answer are told from ten decided requests on", arguments: [9, 10])
  func waits(count: Int) {
    var facts = LeadFacts(pack: "team")
    facts.requests = (0..<count).map {
      LeadFacts.Request(decision: .granted, asked: day(7), wait: Double($0 + 1) * 3600)
    }
    facts.requests.append(LeadFacts.Request(decision: .waiting, asked: day(0), wait: nil))
    let approvals = report(facts, weeks: 2).approvals
    #expect((approvals.asked, approvals.waiting) == (count + 1, 1))
    #expect((approvals.waits != nil) == (count == 10))
    if let waits = approvals.waits {
      #expect(waits.median == 5.5 * 3600)
      #expect(abs(waits.ninth - 9.1 * 3600) < 1e-6)
    }
  }

  @Test(
    "disputes are counted by rule, the most disputed first; what waits is told however old it is")
  func disputes() {
    var facts = LeadFacts(pack: "team")
    facts.disputes = [
      .init(rule: "iban", state: .accepted, opened: day(7)),
      .init(rule: "iban", state: .rejected, opened: day(7)),
      .init(rule: "name", state: .waiting, opened: day(0)),
      .init(rule: "name", state: .accepted, opened: day(0)),
    ]
    let disputes = report(facts, weeks: 2).disputes
    #expect(disputes.map(\.rule) == ["iban", "name"])
    #expect(disputes.map(\.opened) == [2, 1])
    #expect(disputes.map(\.waiting) == [0, 1])
  }

  @Test("what cannot be said is said: without consent, real use")
  func missing() {
    #expect(report(LeadFacts(pack: "team")).missing == [.comparison, .coverage, .probes, .consent])
    #expect(report(facts(people: 9)).missing.contains(.stoppingRules))
  }

  @Test("nothing that a report tells can be combined to speak of few", arguments: 0..<40)
  func property(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var facts = LeadFacts(pack: "team")
    let exercises = 3
    facts.skills = (0..<2).map { LeadTopic(id: "s\($0)", title: [:]) }
    facts.outcomes = (0..<2).map { LeadTopic(id: "o\($0)", title: [:]) }
    facts.exercises = (0..<exercises).map { number in
      LeadFacts.Exercise(
        id: "e\(number)",
        skills: Set((0..<2).filter { _ in Bool.random(using: &random) }),
        outcome: Int.random(in: 0...1, using: &random))
    }
    for person in 0..<Int.random(in: 8...16, using: &random) {
      for week in 0..<8 {
        for exercise in 0..<exercises where Int.random(in: 0...exercise + 1, using: &random) == 0 {
          facts.answers.append(
            LeadFacts.Answer(
              person: person, exercise: exercise, isPassed: Bool.random(using: &random),
              day: day(week)))
        }
      }
    }
    let practice = report(facts, weeks: 4).practice
    let blocks = practice.blocks.map(\.block)
    func place(_ answer: LeadFacts.Answer) -> Int? {
      blocks.firstIndex { $0.first <= answer.day && answer.day <= $0.last }
        .map { $0 * exercises + answer.exercise }
    }
    var parts = Array(repeating: Crowd(), count: blocks.count * exercises)
    for answer in facts.answers { if let part = place(answer) { parts[part].add(answer.person) } }
    func group(_ isIn: (_ block: Int, _ exercise: Int) -> Bool) -> Set<Int> {
      Set(parts.indices.filter { isIn($0 / exercises, $0 % exercises) })
    }
    var told: [Set<Int>] = practice.firstTry.value == nil ? [] : [group { _, _ in true }]
    for (index, block) in practice.blocks.enumerated() where block.share.value != nil {
      told.append(group { one, _ in one == index })
    }
    for (index, skill) in practice.bySkill.enumerated() where skill.share.value != nil {
      told.append(group { _, exercise in facts.exercises[exercise].skills.contains(index) })
    }
    for (index, outcome) in practice.byOutcome.enumerated() where outcome.share.value != nil {
      told.append(group { _, exercise in facts.exercises[exercise].outcome == index })
    }
    #expect(parts.count <= 12)
    #expect(!Combinations(parts: parts).revealFew(told))
  }
}
