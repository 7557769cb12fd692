import Approvals
import Courses
import DemoData
import Detection
import Evaluation
import Foundation
import Grading
import Measurement
import PlantedErrors
import PolicyPacks
import Practice
import Storage
import Testing

/// The demo's history is one that real people could have made.
@Suite("The data of a demo")
struct DemoDataTests {
  /// A Wednesday afternoon.
  private let now = Date(timeIntervalSince1970: 1_797_433_200)

  private func report(
    _ store: Store, _ organisation: DemoOrganisation
  ) throws -> LeadReport {
    let pack = organisation.engine.pack
    let facts = try store.lead.facts(
      of: pack.id, rules: pack.rulesDigest, courses: organisation.courses, at: now)
    var random = SeededGenerator(seed: 1)
    return LeadReport(facts, weeks: 8, today: CalendarDay(now, in: .gmt), using: &random)
  }

  private func sections(
    _ store: Store, _ organisation: DemoOrganisation
  ) throws -> [LeadSections.Section] {
    LeadSections(try report(store, organisation), language: "en") { $0.description }.sections
  }

  @Test("two organisations have people, practice, checks, disputes, approvals and grading")
  func everything() async throws {
    let (demo, keys, organisations) = (try DemoStore(), DemoKeys(), try Worked.organisations())
    let summary = try await DemoData.fill(
      demo.store, organisations: organisations, now: now, seed: 1, keyFor: keys.key)
    let store = demo.store
    #expect(Set(summary.people.map(\.id)).count == summary.people.count)
    for organisation in organisations {
      try check(organisation, summary, store)
    }
    #expect(try store.log.verify().isIntact)
    try store.checkIntegrity()
    try store.log.checkClock(at: now)
  }

  private func check(
    _ organisation: DemoOrganisation, _ summary: DemoSummary, _ store: Store
  ) throws {
    let pack = organisation.engine.pack.id
    let people = summary.people.filter { $0.pack == pack }
    let counts = Dictionary(people.flatMap(\.roles).map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts["learner"] == 12)
    #expect(counts["trainer"] == 2)
    for role in ["author", "approver", "lead", "admin"] { #expect(counts[role, default: 0] > 0) }

    let roster = try store.roster.read()
    let cases = try store.requests.list().filter { $0.request.subject.pack == pack }
    for approval in cases { try approval.prove(by: roster) }
    let states = Set(cases.map { $0.state(at: now).name })
    #expect(states.contains("waiting") && states.contains("rejected"))

    let disputes = try store.disputes.list().filter { $0.pack == pack }
    #expect(disputes.contains { $0.state == .open } && disputes.contains { $0.state != .open })

    let works = try store.grading.works(of: pack)
    let waiting = works.compactMap(\.grading.waiting)
    #expect(Set(waiting.map(\.reason)).isSuperset(of: [.appealed, .asked, .needsMentor]))
    #expect(works.contains { $0.grading.counting != nil })
    #expect(works.contains { !$0.grading.looks.isEmpty })

    let comments = try store.grading.comments(of: pack)
    #expect(
      comments.contains { $0.approvedBy != nil } && comments.contains { $0.approvedBy == nil })
    #expect(try store.grading.notes(of: pack).count == 1)
  }

  @Test("each attempt can be made again from what is kept of it, and gets the grade that it has")
  func remade() async throws {
    let (demo, keys) = (try DemoStore(), DemoKeys())
    let organisation = try Worked.organisation("harbourline")
    _ = try await DemoData.fill(
      demo.store, organisations: [organisation], now: now, seed: 3, keyFor: keys.key)
    let course = try #require(organisation.courses.first)
    let practice = CoursePractice(course, organisation.engine)
    let attempts = try demo.store.practice.attempts(at: course.id, of: "harbourline")
    for attempt in attempts.prefix(25) {
      let exercise = try #require(course.exercise(attempt.pin.exercise))
      let variant = try await practice.variant(
        of: exercise, seed: attempt.pin.seed, phase: attempt.pin.phase,
        language: attempt.pin.language)
      #expect(variant.pin == attempt.pin)
      let submission = try #require(attempt.submissions.first)
      let again = await practice.grade(
        submission.response, to: variant, at: submission.grade.at)
      #expect(again.isPassed == submission.grade.isPassed && again.score == submission.grade.score)
    }
  }

  @Test("the same seed and moment give the same report, another seed another one")
  func deterministic() async throws {
    let (keys, organisation) = (DemoKeys(), try Worked.organisation("harbourline"))
    var pages: [[LeadSections.Section]] = []
    for seed in [4, 4, 5] as [UInt64] {
      let demo = try DemoStore()
      _ = try await DemoData.fill(
        demo.store, organisations: [organisation], now: now, seed: seed, keyFor: keys.key)
      pages.append(try sections(demo.store, organisation))
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0] != pages[2])
  }

  @Test("the report tells shares of practice and real use, and hides what few did")
  func reported() async throws {
    let (demo, keys) = (try DemoStore(), DemoKeys())
    let organisations = try Worked.organisations()
    _ = try await DemoData.fill(
      demo.store, organisations: organisations, now: now, seed: 1, keyFor: keys.key)
    for organisation in organisations {
      let report = try report(demo.store, organisation)
      #expect(report.practice.firstTry.value != nil)
      #expect(report.practice.blocks.count > 1)
      #expect(report.practice.bySkill.contains { $0.share.value != nil })
      #expect(report.practice.bySkill.contains { $0.share.hidden != nil })
      #expect(report.practice.retention.value != nil)
      #expect(report.use.agreeing == 20)
      #expect(report.use.clean.value != nil)
      #expect(report.use.phases.contains { $0.clean.value != nil })
      #expect(!report.missing.contains(.probes))
    }
    #expect(try report(demo.store, organisations[0]).approvals.waits != nil)
  }

  @Test("a store with people in it is not filled")
  func notEmpty() async throws {
    let (demo, keys) = (try DemoStore(), DemoKeys())
    try demo.store.roster.replace(with: Roster([Person(id: "somebody")]), at: now)
    await #expect(throws: DemoError.notEmpty) {
      try await DemoData.fill(
        demo.store, organisations: [], now: now, seed: 1, keyFor: keys.key)
    }
  }
}
