import Courses
import Detection
import Foundation
import Grading
import Testing

/// A grader's screen and its desk may stand on two machines.
@Suite("What a grader's screen asks and is answered")
struct SheetCodingTests {
  private static let sheet = SheetContent(
    alias: "4f1c0a2b", title: "4f1c0a2b · to judge", parts: [.init("The answer", "Ein „Text“")],
    rubric: Samples.rubric, language: "de", round: .appeal, isQuestion: true,
    comments: ["a comment"])

  private static func copy<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test(
    "every request comes back the same",
    arguments: [
      .next, .giveBack, .decide(.levels(["follows": 0, "why": 1], comment: "Why?")),
      .decide(.verdict(isPassed: true, comment: "")), .decide(.answer("Because.")),
      .decide(.upheld("It stands.")),
    ] as [GradingRequest])
  func requests(_ request: GradingRequest) throws {
    #expect(try Self.copy(request) == request)
  }

  @Test(
    "every answer comes back the same",
    arguments: [
      .sheet(sheet), .nothing("nothing waits"), .kept("4f1c0a2b: 1 (100 %), passed"),
      .failed("a sentence"),
    ] as [GradingNews])
  func news(_ news: GradingNews) throws {
    #expect(try Self.copy(news) == news)
    guard case .sheet(let sheet) = news else { return }
    #expect(try Self.copy(sheet).rubric?.digest == sheet.rubric?.digest)
  }
}
