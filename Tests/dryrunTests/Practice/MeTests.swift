import Foundation
import Testing

@Suite("dryrun me")
struct MeTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("says that nothing is kept where nothing is, and makes no data")
  func nothing() throws {
    #expect(try desk.run("me").output.hasPrefix("Nothing is kept about "))
    #expect(try desk.run("me", "delete").output.hasPrefix("Nothing is kept about "))
    #expect(!FileManager.default.fileExists(atPath: desk.dryrun.folder + "/data"))
  }

  @Test("says what is kept, in words and as JSON, and where it is")
  func everything() throws {
    for purpose in ["counting", "practice"] { _ = try desk.run("consent", "on", purpose) }
    _ = try desk.check("stopped.txt")
    _ = try desk.run("plan", "add", "Board memo", "--on", "2099-12-01")
    let text = try desk.run("me").output
    #expect(text.contains("\(desk.dryrun.folder)/data\n"))
    #expect(text.contains("  checks are counted since 20"))
    #expect(text.contains("  real checks review skills since 20"))
    #expect(
      text.contains("1 counted event under your pseudonyms, 1 review of skills by real checks"))
    #expect(text.contains("Board memo"))
    let me = try desk.me()
    let events = try #require(me["events"] as? [[String: Any]])
    #expect(events.count == 1 && events[0]["kind"] as? String == "check.run")
    #expect((me["plans"] as? [[String: Any]])?.first?["title"] as? String == "Board memo")
    #expect((me["consents"] as? [String: Any])?.count == 2)
  }

  @Test("deletes what was practised and planned; what was agreed to stays")
  func practice() throws {
    _ = try desk.run("consent", "on", "practice")
    _ = try desk.check("stopped.txt")
    _ = try desk.run("plan", "add", "Board memo", "--on", "2099-12-01")
    let asked = try desk.run("me", "delete", "--practice")
    #expect(asked.status == 2 && asked.error.contains("add --yes"))
    #expect(try (desk.me()["reviews"] as? [Any])?.count == 1)
    let deleted = try desk.run("me", "delete", "--practice", "--yes")
    #expect(
      deleted.output.contains(
        "Goes: 0 attempts with what people made of them, 1 review of skills, 1 plan\n"))
    #expect(deleted.output.contains("Stays: what you agreed to"))
    #expect(deleted.output.hasSuffix("2 entries deleted\n"))
    let me = try desk.me()
    #expect((me["reviews"] as? [Any])?.isEmpty == true && (me["plans"] as? [Any])?.isEmpty == true)
    #expect(try desk.run("consent").output.contains("real checks review skills since"))
    #expect(try desk.run("log", "verify").status == 0)
  }

  @Test("deletes everything")
  func all() throws {
    for purpose in ["counting", "practice"] { _ = try desk.run("consent", "on", purpose) }
    _ = try desk.check("stopped.txt")
    #expect(try desk.run("me", "delete", "--yes").output.hasSuffix("4 entries deleted\n"))
    #expect(try (desk.me()["events"] as? [Any])?.isEmpty == true)
    #expect(
      try desk.run("consent").output.contains("checks are not counted; nothing was ever said"))
    #expect(try desk.run("log", "verify").status == 0)
  }
}
