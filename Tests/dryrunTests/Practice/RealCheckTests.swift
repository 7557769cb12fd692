import Foundation
import Testing

@Suite("dryrun check as a scheduler")
struct RealCheckTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func reviews() throws -> [[String: Any]] {
    try desk.me()["reviews"] as? [[String: Any]] ?? []
  }

  @Test("a stop offers its exercise in the last line, in the language of the feedback")
  func offer() throws {
    let stopped = try desk.check("stopped.txt")
    #expect(stopped.status == 1)
    #expect(
      stopped.output.hasSuffix(
        "\ntwo minutes on this: dryrun practice take-it-out --policy desk\n"))
    let german = try desk.check("stopped.txt", "--plain", "--lang", "de")
    #expect(
      german.output.hasSuffix(
        "stopped.txt: zwei Minuten dazu: dryrun practice take-it-out --policy desk\n"))
    #expect(try !desk.check("clean.txt").output.contains("practice"))
    #expect(try !desk.check("stopped.txt", "--tool", "archive").output.contains("practice"))
  }

  @Test("a stop has its exercise in JSON, and a clean draft none")
  func json() throws {
    func practice(_ draft: String) throws -> [String: Any]? {
      let result = try desk.check(draft, "--format", "json")
      let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let evaluations = (report as? [String: Any])?["evaluations"] as? [[String: Any]]
      return try #require(evaluations?.first)["practice"] as? [String: Any]
    }
    let offer = try #require(try practice("stopped.txt"))
    #expect(offer["exercise"] as? String == "take-it-out" && offer["course"] as? String == "basics")
    #expect(offer["title"] as? String == "Ask without the number" && offer["minutes"] as? Int == 2)
    #expect(offer["command"] as? String == "dryrun practice take-it-out --policy desk")
    #expect(try practice("clean.txt") == nil)
  }

  @Test("a pack without courses, or with a broken one, offers nothing and checks all the same")
  func broken() throws {
    try desk.dryrun.write("desk/courses/basics/course.yaml", "course: {id: basics}\n")
    let broken = try desk.check("stopped.txt")
    #expect(broken.status == 1 && !broken.output.contains("dryrun practice"))
    try FileManager.default.removeItem(atPath: desk.dryrun.folder + "/desk/courses")
    #expect(try desk.check("stopped.txt").output == broken.output)
  }

  @Test("a clean draft reads no file of a course", .enabled(if: ReadTimes.areKept))
  func cleanReadsNothing() throws {
    let courses = desk.dryrun.folder + "/desk/courses"
    func reads(_ draft: String) throws -> Int {
      ReadTimes.forget(in: courses)
      _ = try desk.check(draft)
      return ReadTimes.count(in: courses)
    }
    #expect(try reads("stopped.txt") == 2)
    #expect(try reads("clean.txt") == 0)
    // Nor does that of somebody who agreed and never practised.
    for purpose in ["counting", "practice"] { _ = try desk.run("consent", "on", purpose) }
    #expect(try reads("clean.txt") == 0)
  }

  @Test("real checks review skills once somebody agreed, the first check of a draft alone")
  func reviewsWithConsent() throws {
    _ = try desk.check("stopped.txt")
    _ = try desk.run("consent", "on")
    _ = try desk.check("stopped.txt")
    #expect(try reviews().isEmpty)
    let agreed = try desk.run("consent", "on", "practice")
    #expect(agreed.output.hasSuffix(": real checks review skills from now on\n"))
    // Another tool is another draft; there the number is no stop, and the skill was never met.
    _ = try desk.check("stopped.txt", "--tool", "archive")
    #expect(try reviews().isEmpty)
    // The draft for the office was checked before, so this is no first check.
    _ = try desk.check("stopped.txt")
    #expect(try reviews().isEmpty)
  }

  @Test("a stop is a lapse of the skill, and keeps skill, rating and day, and no more")
  func lapse() throws {
    _ = try desk.run("consent", "on", "practice")
    _ = try desk.check("stopped.txt")
    _ = try desk.check("stopped.txt")
    let review = try #require(try reviews().first)
    #expect(try reviews().count == 1)
    #expect(review["skill"] as? String == "desk/basics/redaction" && review["rating"] as? Int == 1)
    #expect((review["at"] as? String)?.hasSuffix("T00:00:00Z") == true)
    #expect(Set(review.keys) == ["person", "skill", "rating", "at", "origin"])
    #expect(review["origin"] as? String == "check")
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.dryrun.folder + "/data") {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(desk.dryrun.folder)/data/\(file)"))
      #expect(data.range(of: Data("KD-1234".utf8)) == nil)
      #expect(data.range(of: Data("stopped.txt".utf8)) == nil)
    }
  }

  @Test("a clean draft of the skill's task is a success, once the skill was met")
  func success() throws {
    _ = try desk.run("consent", "on", "practice")
    _ = try desk.check("clean.txt", "--task", "calls", "--tool", "archive")
    #expect(try reviews().isEmpty)
    _ = try desk.check("stopped.txt")
    _ = try desk.run("consent", "on", "practice")
    let clean = try desk.check("clean.txt", "--task", "calls", "--tool", "archive")
    #expect(clean.status == 0)
    // The archive's draft had a check before.
    #expect(try reviews().map { $0["rating"] as? Int } == [1])
    let me = try desk.run("me", "--policy", "desk")
    #expect(me.output.contains("Leave it out"))
    #expect(me.output.contains("stopped, practise now  (1 review, desk/basics/redaction)"))
  }

  @Test("consent says both answers, and a no to practice is remembered")
  func consent() throws {
    let none = try desk.run("consent")
    #expect(none.output.contains("checks are not counted; nothing was ever said"))
    #expect(none.output.contains("real checks review no skills; nothing was ever said"))
    _ = try desk.run("consent", "off", "practice")
    #expect(try desk.run("consent").output.contains("real checks review no skills since 20"))
    #expect(try desk.run("consent", "on", "dancing").status == 2)
  }
}
