import Courses
import Desks
import Detection
import Foundation
import Practice
import Storage
import Testing

/// What a learner's machine receives of an exercise.
@Suite("What a desk sends for an exercise")
struct WireTests {
  /// The names of everything that may be in it.
  private static let known: Set<String> = [
    "posed", "_0", "title", "kind", "situation", "sources", "name", "text", "tool", "toolTitle",
    "task", "minutes", "form", "write", "start", "mark", "choose", "id", "segments", "labels",
    "isToldAtOnce", "measures", "questions", "options", "allowsSeveral", "passage", "lesson",
    "phase", "tries", "hints", "notes",
  ]

  @Test(
    "holds no key and no solution",
    arguments: House.courses.flatMap(\.exercises).filter { !$0.isHeldOut }.map(\.id), ["en", "de"])
  func noSolution(_ exercise: ExerciseID, _ language: String) async throws {
    let house = try House()
    let desk = house.learner("hana", language)
    let news = SessionNews.posed(try await desk.posed(exercise))
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(news))
    var contents = Contents()
    contents.add(json)
    #expect(contents.names.subtracting(Self.known) == [])

    let solution = try await solution(of: house)
    // What is written is nowhere in it, and what is chosen stands among the others and nowhere else.
    if let text = solution.text {
      #expect(!contents.texts.contains { $0.contains(text) })
    }
    for option in solution.choices.values.joined() {
      #expect(
        contents.texts.filter { $0 == option.description }.count <= posedOptions(news, option))
    }
  }

  /// How often an answer is named anyway: as an option, as its text, or as the tool that is spoken of.
  private func posedOptions(_ news: SessionNews, _ option: OptionID) -> Int {
    guard case .posed(let given) = news else { return 0 }
    let options = given.posed.questions.flatMap(\.options)
    return options.count { $0.id == option } + options.count { $0.text == option.description }
      + (given.posed.tool?.description == option.description ? 1 : 0)
  }

  /// The reference answer to what was asked last, made again from what the attempt was made at.
  private func solution(of house: House) async throws -> Response {
    let attempt = try #require(try house.store.practice.attempts(of: "hana").last)
    let course = try #require(House.courses.first { $0.id == attempt.pin.course })
    let practice = CoursePractice(course, house.engine)
    let variant = try await practice.variant(
      of: try #require(course.exercise(attempt.pin.exercise)), seed: attempt.pin.seed,
      phase: attempt.pin.phase, language: attempt.pin.language)
    #expect(variant.pin.posedDigest == attempt.pin.posedDigest)
    return practice.solution(of: variant)
  }

  @Test("comes back the same, with the lesson, notes and what was handed in before")
  func roundTrip() async throws {
    let house = try House()
    let desk = house.learner()
    var given = try await desk.posed("redact-claim")
    _ = await desk.answer(.grade(Response(), confidence: 0.6, seconds: 4))
    _ = await desk.answer(.hint)
    given = try await desk.posed("redact-claim")
    #expect(given.last != nil && !given.hints.isEmpty && given.lesson != nil)
    let news = SessionNews.posed(given)
    let copy = try JSONDecoder().decode(SessionNews.self, from: JSONEncoder().encode(news))
    #expect(copy == news)
  }
}

/// The names and the texts in a JSON document.
private struct Contents {
  var names: Set<String> = []
  var texts: [String] = []

  mutating func add(_ value: Any) {
    switch value {
    case let object as [String: Any]:
      names.formUnion(object.keys)
      for value in object.values { add(value) }
    case let list as [Any]: for value in list { add(value) }
    case let text as String: texts.append(text)
    default: break
    }
  }
}
