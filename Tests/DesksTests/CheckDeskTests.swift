import Approvals
import Courses
import Desks
import Detection
import Evaluation
import PolicyPacks
import Practice
import Storage
import Testing

@Suite("The desk of checks")
struct CheckDeskTests {
  let house: House

  init() throws { house = try House() }

  private static let index = CourseIndex(House.courses)

  private func desk(
    _ person: PersonID?, countsOnlyOwn: Bool = true, withData: Bool = true
  ) -> CheckDesk {
    CheckDesk(
      withData ? house.store : nil, for: person, countsOnlyOwn: countsOnlyOwn,
      courses: { Self.index }, now: { House.noon })
  }

  private func check(_ desk: CheckDesk) async throws -> CheckDesk.Checked {
    try await desk.evaluate(
      Draft(SensitiveText(ApprovalDeskTests.draft), tool: "office-assistant", task: "claims"),
      by: house.engine, for: Requester(), asking: NoPlugins())
  }

  /// Hana asks for approval of the draft, and gets it.
  private func grant() async throws {
    let desk = ApprovalDesk(house.store, now: { House.noon })
    let proposal = try ApprovalProposal(
      of: await house.evaluation(ApprovalDeskTests.draft), task: "claims", by: house.engine)
    let asked = try desk.ask(
      proposal, ["reason": "board"], keep: .nothing, by: house.signer("hana"))
    for approver in ["lin", "stan"] {
      let id = try #require(asked.first).request.id
      _ = try desk.decide(.approve, on: id, by: house.signer(approver))
    }
  }

  @Test("counts an approval for whoever asked for it, and for nobody else")
  func approvals() async throws {
    #expect(try await check(desk("hana")).evaluation.verdict == .approval)
    try await grant()
    #expect(try await check(desk("hana")).evaluation.verdict < .approval)
    #expect(try await check(desk("hugo")).evaluation.verdict == .approval)
    #expect(try await check(desk(nil)).evaluation.verdict == .approval)
    #expect(try await check(desk("hugo", countsOnlyOwn: false)).evaluation.verdict < .approval)
    #expect(try await check(desk("hana", withData: false)).evaluation.verdict == .approval)
  }

  @Test("counts no approval by somebody who has another key by now, and says so")
  func unproved() async throws {
    try await grant()
    let people = try house.store.roster.read().people.filter { $0.id != "stan" }
    try house.store.roster.replace(with: Roster(people), at: House.noon)
    let checked = try await check(desk("hana"))
    #expect(checked.evaluation.verdict == .approval)
    #expect(checked.uncounted.count == 1)
    #expect(checked.uncounted.first?.contains("does not count") == true)
  }

  @Test("offers the exercise for what stopped a draft, to those its course is for")
  func offering() async throws {
    let checked = try await check(desk("hana"))
    let offer = try desk("hana").offer(for: checked.evaluation, task: "claims")
    #expect(offer?.rule == "policy-number")
    #expect(offer?.entry.course == "claims")
    let clean = await house.evaluation("Summarise this as JSON, only from the text below.")
    #expect(try desk("hana").offer(for: clean, task: "claims") == nil)
  }

  @Test("keeps of a check only what the person agreed to")
  func noting() async throws {
    _ = try await check(desk("hana"))
    #expect(try house.store.practice.metSkills(of: "hana").isEmpty)
    try house.store.consent.set(true, for: "hana", purpose: .practice, at: House.noon)
    let checked = try await check(desk("hana"))
    #expect(!checked.evaluation.rulings.isEmpty)
    #expect(try !house.store.practice.metSkills(of: "hana").isEmpty)
    #expect(try house.store.practice.metSkills(of: "hugo").isEmpty)
  }
}
