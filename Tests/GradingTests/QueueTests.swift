import Approvals
import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Testing

@Suite("The queue of graders")
struct QueueTests {
  private let roster = Roster([
    Person(id: "anna", groups: ["mentors"]), Person(id: "ben", groups: ["mentors"]),
    Person(id: "carl"), Person(id: "lea", manager: "ben", groups: ["mentors"]),
  ])

  private func rules(_ mentors: Set<GroupID> = ["mentors"]) -> GraderRules {
    GraderRules(roster, mentors: mentors)
  }

  private func work(
    _ id: AttemptID, due: TimeInterval, _ acts: [(PersonID?, CaseAct)] = []
  ) throws -> GradedWork {
    let attempt = try Samples.attempt(id)
    let opened = CaseAct.opened(.grading, .needsMentor, due: Samples.noon + due, text: "")
    let all: [(PersonID?, CaseAct)] = [(nil, opened)] + acts
    return GradedWork(
      attempt,
      try GradingCase(attempt, all.map { CaseEvent(at: Samples.noon, by: $0.0, $0.1) }))
  }

  @Test("what is due first comes first, and what somebody else has is not there")
  func order() throws {
    let works = [
      try work("late", due: 300), try work("early", due: 100),
      try work("taken", due: 50, [("carl", Samples.claimed)]),
      try work("own", due: 60, [("anna", Samples.claimed)]),
    ]
    let queue = GradingQueue(works, for: "anna", { _ in rules() }, at: Samples.noon)
    #expect(queue.items.map(\.attempt.id) == ["own", "early", "late"])
    let all = GradingQueue(works, for: nil, { _ in nil }, at: Samples.noon)
    #expect(all.items.count == 4)
  }

  @Test(
    "nobody judges their own answer, that of somebody they answer for, or in a course of others")
  func admission() {
    #expect(rules().admits("anna", to: "lea"))
    #expect(!rules().admits("lea", to: "lea"))
    #expect(!rules().admits("ben", to: "lea"))
    #expect(!rules().admits("carl", to: "lea"))
    #expect(rules([]).admits("carl", to: "lea"))
    #expect(!rules([]).admits("nobody", to: "lea"))
  }

  @Test("how long it takes is said from ten on, of the last thirty")
  func waits() throws {
    #expect(WaitingTimes(Array(repeating: 60, count: 9)) == nil)
    let ten = try #require(WaitingTimes((1...10).map { Double($0) }))
    #expect(ten.median == 5.5 && abs(ten.ninth - 9.1) < 1e-9 && ten.count == 10)
    let many = try #require(
      WaitingTimes(Array(repeating: 1000, count: 50) + Array(repeating: 60, count: 30)))
    #expect(many.median == 60 && many.ninth == 60)
  }

  @Test("weekends are no working days")
  func workingDays() throws {
    func day(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
    let thursday = try day("2026-11-26T09:30:00Z")
    #expect(WorkingDays.date(1, after: thursday) == (try day("2026-11-27T09:30:00Z")))
    #expect(WorkingDays.date(2, after: thursday) == (try day("2026-11-30T09:30:00Z")))
    let saturday = try day("2026-11-28T20:00:00Z")
    #expect(WorkingDays.date(1, after: saturday) == (try day("2026-12-01T00:00:00Z")))
    #expect(WorkingDays.date(0, after: saturday) == (try day("2026-11-30T00:00:00Z")))
    let old = try day("1969-12-31T12:00:00Z")
    #expect(WorkingDays.date(3, after: old) == (try day("1970-01-05T12:00:00Z")))
  }

  @Test("a case waits since it was opened, whoever had it in between")
  func waited() throws {
    let grading = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed), ("anna", .returned),
      ("ben", Samples.claimed), ("ben", .graded(try Samples.judgement())),
    ])
    #expect(grading.waits.map(\.seconds) == [240])
  }
}
