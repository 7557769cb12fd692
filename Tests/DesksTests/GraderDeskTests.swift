import Courses
import Desks
import Detection
import Evaluation
import Grading
import Practice
import Storage
import Testing

@Suite("The desk of a grader")
struct GraderDeskTests {
  let house: House

  init() throws { house = try House() }

  /// A rule for a colleague that waits to be judged.
  private func handIn() async throws -> AttemptID {
    let desk = house.learner()
    _ = try await desk.posed("explain-redaction")
    let rule =
      "What happened may go in. The policy number, the account and the name stay out, so each is "
      + "replaced by a placeholder in brackets."
    let news = await desk.answer(.grade(Response(text: rule), confidence: 0.8, seconds: 60))
    guard case .graded(let grade, _) = news, grade.needsMentor else {
      throw DeskError(message: "not handed in: \(news)")
    }
    return try #require(try house.store.practice.attempts(of: "hana").last).id
  }

  private func desk(
    _ person: String = "hugo", _ language: String = "en", courses: [Course] = House.courses
  ) throws -> GraderDesk {
    let office = try house.office(courses)
    return GraderDesk(
      office, try office.grader(house.signer(person)), asking: NoPlugins(), language: language)
  }

  private let levels = SheetDecision.levels(["follows": 0, "true": 0, "why": 1], comment: "Why?")

  @Test("shows what waits, blind, and keeps what is decided, signed")
  func wholeWay() async throws {
    let id = try await handIn()
    let desk = try desk()
    guard case .sheet(let sheet) = await desk.answer(.next) else {
      Issue.record("nothing to judge")
      return
    }
    #expect(sheet.parts.map(\.title).contains("The answer"))
    #expect(!sheet.parts.contains { $0.text.contains("hana") })
    guard case .kept(let told) = await desk.answer(.decide(levels)) else {
      Issue.record("not kept")
      return
    }
    #expect(told.hasPrefix("\(sheet.alias): 8/9 (89 %), passed"))
    let work = try #require(try house.store.grading[id])
    #expect(try ProvedWorks([work], in: house.store).proved == [work])
  }

  @Test("speaks German")
  func german() async throws {
    _ = try await handIn()
    let desk = try desk("hugo", "de")
    guard case .sheet(let sheet) = await desk.answer(.next) else {
      Issue.record("nothing to judge")
      return
    }
    #expect(sheet.title.contains("zu beurteilen"))
    #expect(sheet.parts.map(\.title).contains("Die Antwort"))
    #expect(await desk.answer(.giveBack) == .kept("\(sheet.alias): zurückgegeben"))
    #expect(await desk.answer(.giveBack) == .failed("nothing is at hand"))
  }

  @Test("signs by no rubric that was changed while somebody read")
  func changedRubric() async throws {
    _ = try await handIn()
    var course = try #require(House.courses.first)
    let index = try #require(course.rubrics.firstIndex { $0.id == "rule-for-a-colleague" })
    course.rubrics[index].passPercent = 90
    let desk = try desk(courses: [course])
    guard case .sheet(let sheet) = await desk.answer(.next),
      case .sheet(let changed) = await desk.answer(.decide(levels))
    else {
      Issue.record("the changed rubric is shown first")
      return
    }
    #expect(sheet.rubric?.passPercent != 90 && changed.rubric?.passPercent == 90)
    guard case .kept(let told) = await desk.answer(.decide(levels)) else {
      Issue.record("not kept")
      return
    }
    #expect(told.contains("not passed"))
  }

  @Test("takes no bare verdict where there is a rubric")
  func bareVerdict() async throws {
    _ = try await handIn()
    let desk = try desk()
    _ = await desk.answer(.next)
    let news = await desk.answer(.decide(.verdict(isPassed: true, comment: "")))
    #expect(news == .failed("this exercise is judged by its rubric"))
  }

  @Test("is for those who grade in these courses")
  func strangers() throws {
    let office = try house.office()
    let error = #expect(throws: DeskError.self) { try office.grader(house.signer("stan")) }
    #expect(error?.code == .notAllowed)
  }

  @Test("keeps nothing that somebody signs with another's key")
  func foreignKey() async throws {
    let id = try await handIn()
    let office = try house.office()
    let desk = GraderDesk(
      office, try house.signer("hugo", key: "stan"), asking: NoPlugins(), language: "en")
    _ = await desk.answer(.next)
    guard case .failed(let reason) = await desk.answer(.decide(levels)) else {
      Issue.record("kept")
      return
    }
    #expect(reason == "the signature is not that of 'hugo'")
    #expect(try house.store.grading[id]?.grading.counting == nil)
  }
}
