import Foundation
import Testing

@Suite("dryrun lead")
struct LeadCommandTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func lead(_ more: String...) throws -> (status: Int32, output: String, error: String) {
    let result = try classroom.dryrun.run(
      ["lead", "--policy", "desk", "--data", "data", "--weeks", "500"] + more)
    return (result.status, result.output, result.error)
  }

  @Test("of forty people shares are told with their intervals, and no person is named")
  func forty() throws {
    try classroom.fill(0..<40)
    let (status, text, error) = try lead("--lang", "en")
    #expect(status == 0 && error.isEmpty)
    let first = try #require(text.split(separator: "\n").first { $0.contains("first try") })
    #expect(first.contains(" % (") && first.contains("attempts") && first.contains(" people"))
    #expect(text.contains("nobody agreed to be counted"))
    #expect(text.contains("too few to show: 0 of 8 people"))
    #expect(!text.contains("learner") && !text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(text)")
  }

  @Test("of seven people nothing is told, in either language and as JSON")
  func seven() throws {
    try classroom.fill(0..<7)
    let english = try lead("--lang", "en").output
    #expect(english.contains("too few to show: ") && !english.contains(" %"))
    let german = try lead("--lang", "de").output
    #expect(german.contains("zu wenige zum Zeigen: ") && german.contains("Echte Nutzung"))
    let json = try lead("--format", "json").output
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let practice = try #require(report["practice"] as? [String: Any])
    let share = try #require(practice["firstTry"] as? [String: Any])
    #expect(share["share"] == nil && share["count"] == nil)
    #expect((share["hidden"] as? [String: Any])?["why"] as? String == "too-few-people")
  }

  @Test("a number of weeks that is none is refused")
  func weeks() throws {
    let result = try classroom.dryrun.run(["lead", "--policy", "desk", "--weeks", "0"])
    #expect(result.status == 2 && result.error.contains("--weeks takes a number"))
  }
}
