import Foundation
import Testing

@Suite("dryrun items")
struct ItemsCommandTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func json(_ more: String...) throws -> [String: Any] {
    let result = try classroom.dryrun.run(
      ["items", "--policy", "desk", "--data", "data", "--format", "json"] + more)
    let answer =
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    return try #require((answer?["courses"] as? [[String: Any]])?.first)
  }

  @Test("finds the broken exercise among 200 learners, names it first and names no person")
  func broken() throws {
    try classroom.fill(0..<200)
    let text = try classroom.items()
    #expect(text.status == 0 && text.error.isEmpty)
    let lines = text.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "basics 1.0.0 (desk)")
    #expect(lines[1] == "200 people, 1200 first answers to 6 exercises")
    #expect(lines[2].hasPrefix("alpha .") && lines[2].contains("200 people who did every"))
    let first = try #require(lines.firstIndex { $0.hasPrefix("exercise ") }) + 1
    #expect(lines[first].hasPrefix("broken@1") && lines[first].contains("200"))
    #expect(lines[first].contains("<60s") && !lines[first].hasSuffix("<60s"))
    #expect(lines[(first + 1)...(first + 5)].allSatisfy { $0.hasSuffix("<60s") })
    #expect(lines.contains { $0.hasPrefix("broken: checks that fail: keeps ") })
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(text.output)")
    #expect(!text.output.contains("\u{1B}"))

    let report = try json("--course", "basics")
    let items = try #require(report["items"] as? [[String: Any]])
    let flags = items.map { ($0["exercise"] as? String ?? "", $0["flags"] as? [String] ?? []) }
    #expect(flags.filter { !$0.1.isEmpty }.map(\.0) == ["broken"])
    let table = try classroom.items("--format", "csv").output
    #expect(table.split(separator: "\n").count == 7)
    #expect(table.hasPrefix("course,exercise,version,answers,asked,pass,item_rest_r,"))
    for output in [text.output, "\(report)", table] {
      #expect(!output.contains("learner") && !output.contains("secret"))
    }
    try order(of: items)
  }

  private func order(of items: [[String: Any]]) throws {
    let logits = Dictionary(
      uniqueKeysWithValues: items.map {
        ($0["exercise"] as? String ?? "", $0["logits"] as? Double ?? .nan)
      })
    let sound = try Classroom.sound.map { try #require(logits[$0]) }
    #expect(sound == sound.sorted())
  }

  @Test(
    "says nothing about exercises below eight people, and nothing about one below eight answers")
  func tooFew() throws {
    try classroom.fill(0..<7)
    let few = try classroom.items()
    #expect(few.output == "basics 1.0.0 (desk): too few people (7 of 8)\n" && few.status == 0)
    #expect(try json()["tooFewPeople"] as? Bool == true)
    #expect(try (json()["items"] as? [Any])?.isEmpty == true)
    try classroom.answer("calm", by: 7, passes: true)
    let eight = try classroom.items().output
    #expect(eight.contains("calm@1") && eight.contains("8 of 30"))
    #expect(!eight.contains("broken@1"))
    #expect(
      eight.contains("fewer than 8 people answered: broken, clear, mid, steep, tough\n"))
    #expect(eight.contains("alpha is not known: 7 of 8 people did every exercise\n"))
  }

  @Test("says how many attempts are left out, and why")
  func leftOut() throws {
    try classroom.fill(0..<8)
    try classroom.answer("calm", by: 0, number: 2, passes: true)
    try classroom.answer("mid", by: 1, number: 2, version: 7, passes: true)
    try classroom.answer("mid", by: 2, number: 2, version: 7, passes: true)
    let text = try classroom.items().output.replacing("\n  ", with: " ")
    #expect(
      text.hasSuffix(
        "left out: 2 attempts at other versions or under other rules; 1 attempt that was not the "
          + "first\n"))
    let later = try json("--since", "2099-01-01")
    #expect(later["people"] as? Int == 0 && later["since"] as? String == "2099-01-01")
    #expect((later["leftOut"] as? [String: Any])?.isEmpty == true)
  }

  @Test("asks for what it needs in a sentence")
  func wrongCommand() throws {
    let course = try classroom.dryrun.run(
      "items", "--course", "basic", "--policy", "desk", "--data", "data")
    #expect(course.status == 2 && course.error.contains("did you mean 'basics'?"))
    let day = try classroom.items("--since", "soon")
    #expect(day.status == 2 && day.error.contains("'soon' is no day"))
    let data = try classroom.dryrun.run("items", "--policy", "desk", "--data", "elsewhere")
    #expect(data.status == 2 && data.error.contains("there are no data yet"))
  }
}
