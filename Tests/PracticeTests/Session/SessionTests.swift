import Courses
import Detection
import Foundation
import PolicyPacks
import Testing

@testable import Practice

@Suite("A session")
struct SessionTests {
  private let now = Date(timeIntervalSince1970: 1_000_000)

  /// A session at its exercise.
  private func session(
    _ posed: PosedExercise, phase: Phase = .practice, lesson: Bool = true
  ) -> PracticeSession {
    var session = PracticeSession(offers: [SessionExercises.offer], language: "en")
    #expect(session.act(.choose(0), at: now) == .pose(SessionExercises.offer, isFresh: false))
    let given = PosedAttempt(
      posed: posed, phase: phase,
      lesson: lesson ? SessionLesson(title: "Before", text: "Read.") : nil)
    #expect(session.receive(.posed(given), at: now) == nil)
    return session
  }

  /// The session after an answer was graded.
  private func graded(_ passed: Bool, phase: Phase = .practice) -> PracticeSession {
    var session = session(SessionExercises.writing, phase: phase)
    _ = session.act(.write("an answer"), at: now)
    #expect(session.act(.next, at: now) == nil)
    #expect(
      session.act(.sure(0.8), at: now + 30)
        == .grade(Response(text: "an answer"), confidence: 0.8, seconds: 30))
    _ = session.receive(.graded(SessionExercises.grade(passed: passed)), at: now)
    return session
  }

  @Test("goes from the list over answer and confidence to a result")
  func passing() {
    let session = graded(true)
    #expect(session.stage == .result)
    #expect(
      session.practised == [PractisedExercise(title: "Ask about a claim", end: .passed(tries: 1))])
    #expect(session.view.choices.map(\.action) == [.next, .fresh, .lesson, .ask, .finish])
  }

  @Test("after a failure offers another try, a hint, the lesson and the solution")
  func failing() {
    let session = graded(false)
    #expect(
      session.view.choices.map(\.action) == [.again, .hint, .lesson, .ask, .giveUp, .list, .finish])
  }

  @Test("keeps the answer for the next try, with what was said of it in sight")
  func tryingAgain() {
    var session = graded(false)
    #expect(session.act(.again, at: now + 60) == nil)
    #expect(session.view.input == .text("an answer"))
    #expect(session.view.blocks.first == .heading("About the last answer"))
    _ = session.act(.write("a better answer"), at: now + 61)
    _ = session.act(.next, at: now + 62)
    let request = session.act(.sure(nil), at: now + 70)
    #expect(
      request == .grade(Response(text: "a better answer"), confidence: nil, seconds: 10))
    _ = session.receive(.graded(SessionExercises.grade(passed: true)), at: now)
    #expect(session.practised.map(\.end) == [.passed(tries: 2)])
  }

  @Test("shows a hint that is given, and says why one is not")
  func hints() {
    var session = graded(false)
    #expect(session.act(.hint, at: now) == .hint)
    _ = session.receive(.hinted(.given(.place, "In line 1.")), at: now)
    #expect(session.view.blocks.contains(.hint(title: "Where", text: "In line 1.")))
    #expect(session.act(.hint, at: now) == .hint)
    _ = session.receive(.hinted(.wait(seconds: 9)), at: now)
    #expect(session.view.blocks.contains(.note("The next hint is there in 9 seconds.")))
    _ = session.act(.again, at: now)
    #expect(session.view.blocks.contains(.hint(title: "Where", text: "In line 1.")))
  }

  @Test("asks before it shows the solution, and offers other data then")
  func revealing() {
    var session = graded(false)
    #expect(session.act(.giveUp, at: now) == nil)
    #expect(session.act(.back, at: now) == nil)
    #expect(session.stage == .result)
    _ = session.act(.giveUp, at: now)
    #expect(session.act(.giveUp, at: now) == .reveal)
    _ = session.receive(.revealed(Response(text: "the solution")), at: now)
    #expect(session.view.blocks.contains(.answer("the solution")))
    #expect(session.practised.map(\.end) == [.revealed])
    #expect(session.act(.fresh, at: now) == .pose(SessionExercises.offer, isFresh: true))
  }

  @Test("a probe gets one answer, and nobody helps")
  func probe() {
    let session = graded(false, phase: .probe)
    #expect(session.view.choices.map(\.action) == [.next, .lesson, .finish])
    var other = session
    for action in [SessionAction.again, .hint, .giveUp] {
      #expect(other.act(action, at: now) == nil)
      #expect(other.stage == .result)
    }
  }

  @Test("an empty answer is not handed in")
  func empty() {
    var session = session(SessionExercises.writing)
    _ = session.act(.write("  \n"), at: now)
    _ = session.act(.next, at: now)
    #expect(session.stage == .answering)
    #expect(session.view.blocks.contains(.alert("Nothing is written yet.")))
    _ = session.act(.write("text"), at: now)
    #expect(!session.view.blocks.contains(.alert("Nothing is written yet.")))
  }

  @Test("nothing marked is an answer: it may be all right")
  func unmarked() {
    var session = session(SessionExercises.marking)
    _ = session.act(.next, at: now)
    #expect(session.stage == .sure)
  }

  @Test("outputs of training are told one by one, others only at the end")
  func toldAtOnce() {
    var session = session(SessionExercises.judging)
    var steps: [SessionStep?] = [session.attempt?.current]
    let marks = [Response.Mark(passage: 0, range: 0..<4)]
    _ = session.act(.mark(passage: 0, marks), at: now)
    _ = session.act(.next, at: now)
    steps.append(session.attempt?.current)
    _ = session.act(.pick("first", ["fix"]), at: now)
    let answer = Response(marks: marks, choices: ["first": ["fix"]])
    #expect(session.act(.next, at: now) == .tell(passage: 0, answer))
    _ = session.receive(.told([Remark(.judgement, "Sentence 1 is right", range: 0..<4)]), at: now)
    #expect(
      session.view.blocks.contains {
        if case .remark(let told) = $0 { told.quote == "One." } else { false }
      })
    _ = session.act(.next, at: now)
    // What was told is not answered again.
    #expect(!session.view.choices.map(\.action).contains(.back))
    #expect(session.act(.back, at: now) == nil && session.attempt?.current == .passage(1))
    for id in ["second", "last"] as [QuestionID] {
      steps.append(session.attempt?.current)
      if id == "second" {
        #expect(session.act(.next, at: now) == nil)
        steps.append(session.attempt?.current)
      }
      _ = session.act(.pick(id, ["send"]), at: now)
      #expect(session.act(.next, at: now) == nil)
    }
    #expect(
      steps == [
        .passage(0), .question("first"), .passage(1), .question("second"), .question("last"),
      ])
    #expect(session.stage == .sure)
  }

  @Test("questions come one after the other, and one can go back")
  func questions() {
    var session = session(SessionExercises.choosing)
    #expect(session.view.progress == SessionProgress(step: 1, count: 2))
    _ = session.act(.next, at: now)
    #expect(session.view.blocks.contains(.alert("Nothing is chosen yet.")))
    _ = session.act(.pick("tool", ["send"]), at: now)
    _ = session.act(.next, at: now)
    #expect(session.view.progress == SessionProgress(step: 2, count: 2))
    _ = session.act(.back, at: now)
    guard case .question(_, let chosen) = session.view.input else {
      Issue.record("no question is asked")
      return
    }
    #expect(chosen == ["send"])
  }

  @Test("the place in a passage is not quoted before it is told: it could be the answer")
  func noLeak() {
    var session = session(SessionExercises.marking)
    _ = session.act(.next, at: now)
    _ = session.act(.sure(0.5), at: now)
    _ = session.receive(.graded(SessionExercises.grade(passed: false)), at: now)
    let quotes = session.view.blocks.compactMap { block -> String? in
      if case .remark(let remark) = block { remark.quote } else { nil }
    }
    #expect(quotes.isEmpty)
  }

  @Test("an attempt that was begun before is resumed with its last answer and grade")
  func resuming() {
    var session = PracticeSession(offers: [SessionExercises.offer], language: "en")
    _ = session.act(.choose(0), at: now)
    let last = Submission(
      response: Response(text: "before"), confidence: nil, time: .more,
      grade: SessionExercises.grade(passed: false))
    _ = session.receive(.posed(PosedAttempt(posed: SessionExercises.writing, last: last)), at: now)
    #expect(session.stage == .result)
    _ = session.act(.again, at: now)
    #expect(session.view.input == .text("before"))
  }

  @Test("an answer that was not handed in is not left without a word")
  func leaving() {
    var session = session(SessionExercises.writing)
    _ = session.act(.write("unsent"), at: now)
    #expect(session.act(.list, at: now) == nil)
    #expect(session.stage == .beforeLeaving)
    _ = session.act(.back, at: now)
    #expect(session.view.input == .text("unsent"))
    _ = session.act(.list, at: now)
    #expect(session.act(.list, at: now) == .offers)

    var unchosen = self.session(SessionExercises.choosing)
    _ = unchosen.act(.pick("tool", []), at: now)
    #expect(unchosen.act(.list, at: now) == .offers)

    var untouched = self.session(SessionExercises.writing)
    #expect(untouched.act(.list, at: now) == .offers)
  }

  @Test("the lesson is read and left again")
  func lesson() {
    var session = session(SessionExercises.writing)
    _ = session.act(.lesson, at: now)
    #expect(session.view.blocks == [.lesson("Read.")])
    _ = session.act(.next, at: now)
    #expect(session.stage == .answering)
    var without = self.session(SessionExercises.writing, lesson: false)
    _ = without.act(.lesson, at: now)
    #expect(without.stage == .answering)
  }

  @Test("ends with what was practised and when it comes again, or at once if nothing was")
  func summary() {
    var session = graded(true)
    #expect(session.act(.finish, at: now) == .returns)
    _ = session.receive(.returning([SkillReturn(title: "Redaction", days: 3)]), at: now)
    #expect(session.view.blocks.contains(.table([SessionFact("in 3 days", "Redaction")])))
    _ = session.act(.next, at: now)
    #expect(session.isOver)

    var idle = PracticeSession(offers: [SessionExercises.offer], language: "en")
    #expect(idle.act(.finish, at: now) == nil)
    #expect(idle.isOver)
  }

  @Test("while something is waited for nothing else happens but leaving")
  func waiting() {
    var session = session(SessionExercises.writing)
    _ = session.act(.write("text"), at: now)
    _ = session.act(.next, at: now)
    _ = session.act(.sure(nil), at: now)
    #expect(session.view.busy == "checking the answer …")
    for action in [SessionAction.back, .next, .sure(0.5), .list, .hint] {
      #expect(session.act(action, at: now) == nil)
    }
    _ = session.act(.leave, at: now)
    #expect(session.isOver)
  }

  @Test("what fails is said, and the answer is still there")
  func failure() {
    var session = session(SessionExercises.writing)
    _ = session.act(.write("text"), at: now)
    _ = session.act(.next, at: now)
    _ = session.act(.sure(nil), at: now)
    _ = session.receive(.failed("the disk is full"), at: now)
    #expect(session.view.blocks.first == .alert("the disk is full"))
    #expect(session.stage == .sure)
    #expect(
      session.act(.sure(0.6), at: now)
        == .grade(Response(text: "text"), confidence: 0.6, seconds: 0))
  }

  @Test("the first time says what is kept, asks, and then begins what was asked for")
  func welcome() {
    let welcome = SessionWelcome(folder: "/data", asksConsent: true)
    var session = PracticeSession(offers: [], welcome: welcome, language: "en")
    #expect(session.begin(with: SessionExercises.offer) == nil)
    #expect(session.view.choices.map(\.action) == [.next, .consent(true), .consent(false)])
    var later = session
    #expect(session.act(.consent(true), at: now) == .consent(true))
    #expect(session.receive(.kept, at: now) == .pose(SessionExercises.offer, isFresh: false))
    #expect(later.act(.next, at: now) == .pose(SessionExercises.offer, isFresh: false))
  }

  @Test("an answer for a mentor is handed in, and not called passed")
  func mentor() {
    var session = session(SessionExercises.writing)
    _ = session.act(.write("a rule"), at: now)
    _ = session.act(.next, at: now)
    _ = session.act(.sure(nil), at: now)
    _ = session.receive(.graded(SessionExercises.grade(passed: true, needsMentor: true)), at: now)
    #expect(
      session.view.blocks.first
        == .result(
          SessionResult(
            mood: .waiting,
            words: "Handed in. It counts once somebody who knows the work has read it.",
            details: [])))
    #expect(session.practised.map(\.end) == [.handedIn])
  }
}
