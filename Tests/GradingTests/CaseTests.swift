import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Testing

@Suite("What may happen to an attempt among people")
struct CaseTests {
  private func code(_ acts: [(PersonID?, CaseAct)]) -> GradingError.Code? {
    do {
      _ = try Samples.grading(acts)
      return nil
    } catch { return (error as? GradingError)?.code }
  }

  @Test("a judgement counts instead of the engine's grade, which stays in the attempt")
  func counts() throws {
    let judgement = try Samples.judgement(0, 1, "Good.")
    let grading = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed), ("anna", .graded(judgement)),
    ])
    #expect(grading.counting?.assessment == judgement && grading.waiting == nil)
    #expect(grading.hasNews)
    let work = GradedWork(try Samples.attempt(), grading)
    #expect(work.settled?.score == Fraction(4, of: 5) && work.settled?.isPassed == true)
    #expect(work.attempt.latestGrade?.score == Fraction(1, of: 3))
    #expect(try !grading.adding(CaseEvent(at: Samples.noon, by: "lea", .seen)).hasNews)
  }

  @Test("what must not happen is refused with its reason")
  func refused() throws {
    let judged = CaseAct.graded(try Samples.judgement())
    let begun: [(PersonID?, CaseAct)] = [(nil, Samples.opened())]
    let taken = begun + [("anna", Samples.claimed)]
    let done = taken + [("anna", judged)]
    let appealed = done + [("lea", Samples.opened(.appeal, .appealed, "No."))]
    #expect(code([("anna", Samples.claimed)]) == .nothingWaits)
    #expect(code(begun + [("lea", Samples.claimed)]) == .ownWork)
    #expect(code(begun + [("anna", judged)]) == .notTaken)
    #expect(code(taken + [("ben", Samples.claimed)]) == .taken)
    #expect(code(taken + [("ben", .returned)]) == .taken)
    #expect(code(begun + begun) == .waitsAlready)
    #expect(code(begun + [("lea", .withdrawn)]) == .nothingWaits)
    #expect(code([("ben", Samples.opened(.grading, .asked, "Why?"))]) == .notLearner)
    #expect(code([("lea", Samples.opened(.grading, .asked, "  "))]) == .noReason)
    #expect(code(done + [("anna", judged)]) == .nothingWaits)
    #expect(code(appealed + [("anna", Samples.claimed)]) == .ownWork)
    #expect(code(appealed + [("ben", .upheld("It stands."))]) == .notTaken)
    #expect(code(appealed + [("ben", Samples.claimed), ("ben", .upheld(" "))]) == .noReason)
    #expect(
      code(appealed + [("anna", .overridden(try Samples.judgement(), .other))]) == .waitsAlready)
    #expect(code([("anna", .unblinded(""))]) == .noReason)
    #expect(code([("lea", .overridden(try Samples.judgement(), .graderBug))]) == .ownWork)
    #expect(code([("anna", .overridden(try Samples.judgement(), .other))]) == .noReason)
  }

  @Test("a judgement of an answer that is not there is refused")
  func noSubmission() throws {
    var judgement = try Samples.judgement()
    judgement.submission = 1
    #expect(code([("anna", .overridden(judgement, .graderBug))]) == .noSubmission)
  }

  @Test("once the time is over somebody else may take it, and it keeps its place")
  func lease() throws {
    let late = Samples.noon + GradingCase.lease
    var grading = try Samples.grading([(nil, Samples.opened()), ("anna", Samples.claimed)])
    #expect(grading.holder(at: late - 1) == "anna" && grading.holder(at: late) == nil)
    grading = try grading.adding(
      CaseEvent(at: late, by: "ben", .claimed(until: late + GradingCase.lease)))
    #expect(grading.holder(at: late) == "ben" && grading.waiting?.since == Samples.noon)
  }

  @Test(
    "of two graders of one answer the first counts and the second is an opinion; neither is lost")
  func twoGraders() throws {
    let late = Samples.noon + GradingCase.lease
    let taken = try Samples.grading([(nil, Samples.opened()), ("anna", Samples.claimed)])
      .adding(CaseEvent(at: late, by: "ben", .claimed(until: late + GradingCase.lease)))
    let both = try taken.adding(
      CaseEvent(at: late + 1, by: "anna", .graded(try Samples.judgement(0, 0)))
    ).adding(CaseEvent(at: late + 2, by: "ben", .graded(try Samples.judgement(1, 0))))
    #expect(both.judgements.map(\.by) == ["anna", "ben"])
    #expect(both.counting?.by == "anna" && both.looks.last?.second.by == "ben")
  }

  @Test("nothing automatic and no second opinion replaces what a person decided")
  func personStays() throws {
    let first = try Samples.judgement(0, 0)
    var grading = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed), ("anna", .graded(first)),
      (nil, Samples.opened(.second, .sampled)), ("ben", Samples.claimed),
      ("ben", .graded(try Samples.judgement(2, 1))),
    ])
    #expect(grading.counting?.assessment == first)
    grading = try grading.adding(
      CaseEvent(at: Samples.noon + 600, by: "lea", Samples.opened(.grading, .asked, "Why?"))
    ).adding(CaseEvent(at: Samples.noon + 660, by: "ben", Samples.claimed))
      .adding(CaseEvent(at: Samples.noon + 720, by: "ben", .answered("So.")))
    #expect(grading.counting?.assessment == first && grading.answers.map(\.text) == ["So."])
  }

  @Test("what was asked can be taken back for 45 minutes, while nobody has it")
  func withdrawal() throws {
    let asked = try Samples.grading([("lea", Samples.opened(.grading, .asked, "Why?"))])
    let early = CaseEvent(at: Samples.noon + GradingCase.grace - 1, by: "lea", .withdrawn)
    #expect(try asked.adding(early).waiting == nil)
    let late = CaseEvent(at: Samples.noon + GradingCase.grace, by: "lea", .withdrawn)
    let error = #expect(throws: GradingError.self) { try asked.adding(late) }
    #expect(error?.code == .tooLate)
    let taken = try asked.adding(CaseEvent(at: Samples.noon, by: "anna", Samples.claimed))
    let refused = #expect(throws: GradingError.self) { try taken.adding(early) }
    #expect(refused?.code == .taken)
  }

  @Test("an appeal is decided by somebody who did not judge, and holds")
  func appeal() throws {
    let changed = try Samples.judgement(0, 0, "It is there.")
    let grading = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(2, 1))),
      ("lea", Samples.opened(.appeal, .appealed, "It is there.")), ("ben", Samples.claimed),
      ("ben", .changed(changed)),
    ])
    #expect(grading.counting?.assessment == changed && grading.waiting == nil)
    let again = CaseEvent(
      at: Samples.noon + 600, by: "anna",
      .overridden(try Samples.judgement(2, 1, "No."), .rubricMisapplied))
    let error = #expect(throws: GradingError.self) { try grading.adding(again) }
    #expect(error?.code == .ownWork)
  }

  @Test(
    "a second look follows where a grade stands against another or lies at the line, and a third where two are far apart"
  )
  func followUps() throws {
    let overridden = try Samples.grading([
      ("anna", .overridden(try Samples.judgement(0, 0, "Wrong check."), .graderBug))
    ])
    let next = try #require(overridden.followUp(rubric: Samples.rubric))
    #expect(next.by == nil)
    guard case .opened(.second, .overridden, let due, _) = next.act else {
      Issue.record("no second look: \(next)")
      return
    }
    #expect(due == Samples.noon + 86_400)
    let border = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(1, 0))),
    ])
    #expect(border.followUp(rubric: Samples.rubric)?.act.isOpening(.second, .borderline) == true)
    let far = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(0, 0))), (nil, Samples.opened(.second, .sampled)),
      ("ben", Samples.claimed), ("ben", .graded(try Samples.judgement(2, 0))),
    ])
    #expect(far.followUp(rubric: Samples.rubric)?.act.isOpening(.third, .disagreement) == true)
    #expect(far.counting?.by == "anna")
    let third = try far.adding(
      CaseEvent(at: Samples.noon + 600, by: nil, Samples.opened(.third, .disagreement))
    ).adding(CaseEvent(at: Samples.noon + 601, by: "carl", Samples.claimed))
      .adding(CaseEvent(at: Samples.noon + 602, by: "carl", .graded(try Samples.judgement(1, 0))))
    #expect(third.counting?.by == "carl" && third.followUp(rubric: Samples.rubric) == nil)
  }

  @Test(
    "what a learner asks or objects comes before a second look, which is not lost by a question")
  func learnerFirst() throws {
    let second = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(1, 0))), (nil, Samples.opened(.second, .borderline)),
      ("ben", Samples.claimed),
    ])
    func at(_ seconds: Double, _ by: PersonID, _ act: CaseAct) -> CaseEvent {
      CaseEvent(at: Samples.noon + 600 + seconds, by: by, act)
    }
    let answered = try second.adding(at(0, "lea", Samples.opened(.grading, .asked, "Why?")))
      .adding(at(1, "carl", Samples.claimed)).adding(at(2, "carl", .answered("So.")))
    #expect(answered.followUp(rubric: Samples.rubric)?.act.isOpening(.second, .borderline) == true)
    let appealed = try second.adding(at(0, "lea", Samples.opened(.appeal, .appealed, "No.")))
    // Who had begun the second look hands it in all the same; it is an opinion, and the appeal goes on.
    let opinion = try appealed.adding(at(1, "ben", .graded(try Samples.judgement(0, 0))))
    #expect(opinion.waiting?.round == .appeal && opinion.counting?.by == "anna")
    let upheld = try opinion.adding(at(2, "carl", Samples.claimed))
      .adding(at(3, "carl", .upheld("It stands.")))
    #expect(upheld.followUp(rubric: Samples.rubric) == nil && upheld.counting?.by == "anna")
  }

  @Test(
    "whoever looked whose it is gives no second look, and an appeal has a new pair of eyes each time"
  )
  func freshEyes() throws {
    let unblinded = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(1, 0))), (nil, Samples.opened(.second, .sampled)),
      ("ben", .unblinded("Their access was closed.")),
    ])
    #expect(unblinded.excludes("ben") && !unblinded.excludes("carl"))
    let upheld = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(1, 0))),
      ("lea", Samples.opened(.appeal, .appealed, "No.")), ("ben", Samples.claimed),
      ("ben", .upheld("It stands.")), ("lea", Samples.opened(.appeal, .appealed, "Still no.")),
    ])
    #expect(upheld.excludes("anna") && upheld.excludes("ben") && !upheld.excludes("carl"))
  }

  @Test("while somebody looks once more nobody sets another grade, and each override is looked at")
  func overrides() throws {
    var grading = try Samples.grading([
      (nil, Samples.opened()), ("anna", Samples.claimed),
      ("anna", .graded(try Samples.judgement(2, 1))), (nil, Samples.opened(.second, .sampled)),
    ])
    let set = CaseAct.overridden(try Samples.judgement(0, 0, "Read again."), .rubricMisapplied)
    let early = CaseEvent(at: Samples.noon + 400, by: "carl", set)
    let error = #expect(throws: GradingError.self) { try grading.adding(early) }
    #expect(error?.code == .waitsAlready)
    grading = try grading.adding(CaseEvent(at: Samples.noon + 500, by: "ben", Samples.claimed))
      .adding(CaseEvent(at: Samples.noon + 501, by: "ben", .graded(try Samples.judgement(2, 1))))
      .adding(CaseEvent(at: Samples.noon + 502, by: "anna", set))
    #expect(grading.followUp(rubric: Samples.rubric)?.act.isOpening(.second, .overridden) == true)
  }

  @Test("15 in 100 attempts are drawn for a second look, always the same ones")
  func drawn() {
    let ids = (0..<4000).map { AttemptID("attempt\($0)") }
    let drawn = ids.filter(DoubleGrading.isDrawn)
    #expect((500...700).contains(drawn.count))
    #expect(drawn == ids.filter(DoubleGrading.isDrawn))
  }
}

extension CaseAct {
  fileprivate func isOpening(_ round: Round, _ reason: RoundReason) -> Bool {
    if case .opened(round, reason, _, _) = self { true } else { false }
  }
}
