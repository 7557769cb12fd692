import Courses
import Desks
import Detection
import Practice
import Storage
import Testing

/// What a program on a learner's machine may ask for, and what it may not.
@Suite("The desk of a learner")
struct LearnerDeskTests {
  let house: House
  let desk: LearnerDesk

  init() throws {
    house = try House()
    desk = house.learner()
  }

  @Test("keeps what is handed in, grades it, and shows the solution after that")
  func wholeWay() async throws {
    let given = try await desk.posed("redact-claim")
    let news = await desk.answer(.grade(Response(), confidence: 0.8, seconds: 20))
    guard case .graded(let grade, _) = news else {
      Issue.record("not graded: \(news)")
      return
    }
    #expect(!grade.isPassed)
    #expect(try house.store.practice.attempts(of: "hana").last?.latestGrade == grade)
    guard case .revealed(let solution) = await desk.answer(.reveal) else {
      Issue.record("not revealed")
      return
    }
    #expect(!solution.marks.isEmpty)
    #expect(given.posed.passages.count == 1)
    let again = await desk.answer(.grade(solution, confidence: nil, seconds: 1))
    #expect(again.failure?.contains("over") == true)
  }

  @Test("shows no solution before an answer")
  func solutionFirst() async throws {
    _ = try await desk.posed("redact-claim")
    #expect(await desk.answer(.reveal).failure?.contains("after an answer") == true)
    #expect(try house.store.practice.attempts(of: "hana").last?.end == nil)
  }

  @Test(
    "asks nothing that is held out, and nothing as a probe, unless it offers it",
    arguments: [
      ("redact-handover", Phase.practice), ("redact-handover", .probe), ("redact-claim", .probe),
    ])
  func heldOut(_ name: String, _ phase: Phase) async throws {
    let offer = try House.offer(ExerciseID(name), phase: phase)
    let news = await desk.answer(.pose(offer, isFresh: false))
    #expect(news.failure == "this exercise is not to be done now")
    #expect(try house.store.practice.attempts(of: "hana").isEmpty)
  }

  @Test(
    "takes no mark outside of what is asked, and no answer to what nobody asked",
    arguments: [
      Response(marks: [.init(passage: 0, range: -5..<3)]),
      Response(marks: [.init(passage: 0, range: 0..<1_000_000)]),
      Response(marks: [.init(passage: 7, range: 0..<1)]),
      Response(marks: [.init(passage: 0, range: 0..<1, label: "made-up")]),
      Response(choices: ["made-up": ["yes"]]),
    ])
  func foreignAnswer(_ response: Response) async throws {
    _ = try await desk.posed("redact-claim")
    let news = await desk.answer(.grade(response, confidence: nil, seconds: 1))
    #expect(news.failure?.contains("something else") == true)
    #expect(try house.store.practice.attempts(of: "hana").last?.submissions.isEmpty == true)
  }

  @Test("tells at once only what is told at once, and then holds the learner to it")
  func telling() async throws {
    let given = try await desk.posed("judge-in-a-row")
    let told = try #require(given.posed.passages.first { $0.isToldAtOnce })
    let measured = try #require(given.posed.passages.first { !$0.isToldAtOnce })
    let refused = await desk.answer(.tell(passage: measured.id, Response()))
    #expect(refused.failure?.contains("whole answer") == true)
    guard case .told(let remarks) = await desk.answer(.tell(passage: told.id, Response())) else {
      Issue.record("not told")
      return
    }
    #expect(!remarks.isEmpty)
    let range = try #require(told.segments.first)
    let label = told.labels.first?.id
    let changed = Response(marks: [.init(passage: told.id, range: range, label: label)])
    let late = await desk.answer(.grade(changed, confidence: nil, seconds: 9))
    #expect(late.failure == "what was told stays as it was answered")
    guard case .graded = await desk.answer(.grade(Response(), confidence: nil, seconds: 9)) else {
      Issue.record("an answer that keeps what was told is graded")
      return
    }
  }

  @Test("asks a practitioner, who is told until when")
  func asking() async throws {
    _ = try await desk.posed("redact-claim")
    _ = await desk.answer(.grade(Response(), confidence: nil, seconds: 9))
    guard case .asked(let due) = await desk.answer(.ask("Why is that not enough?")) else {
      Issue.record("not asked")
      return
    }
    #expect(due > House.noon)
    #expect(try house.office().queue(for: "hugo").count == 1)
    #expect(try house.office().queue(for: "hana").isEmpty)
  }

  @Test("has no exercise at hand before one is posed")
  func nothingAtHand() async {
    for request in [
      SessionRequest.reveal, .ask("?"), .grade(Response(), confidence: nil, seconds: 1),
    ] {
      #expect(await desk.answer(request).failure == "no exercise is at hand")
    }
  }
}
