import Foundation
import Testing

@Suite("dryrun plan")
struct PlanTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func add(_ more: String...) throws -> DryrunProcess.Result {
    try desk.dryrun.run(
      ["plan", "add", "Board memo", "--policy", "desk", "--data", "data"] + more)
  }

  @Test("a plan is added, listed, snoozed and removed, and nothing of it is left")
  func life() throws {
    let added = try add("--every", "friday", "--zone", "Europe/Berlin", "--task", "calls")
    #expect(added.status == 0, "\(added.error)")
    #expect(added.output.hasPrefix("Planned: "))
    let line = try desk.run("plan", "list").output
    #expect(line.contains("Board memo  (task:calls, FREQ=WEEKLY;BYDAY=FR, Europe/Berlin)"))
    let id = String(line.prefix { $0 != " " })
    #expect(
      try desk.run("plan", "snooze", String(id.prefix(6)), "--for", "3d").output
        .hasPrefix("not offered until "))
    #expect(try desk.run("plan", "list").output.contains("not offered until "))
    #expect(
      try desk.run("plan", "snooze", id, "--for", "0").output == "offered again from now on\n")
    #expect(try !desk.run("plan", "list").output.contains("not offered"))
    #expect(try desk.run("plan", "remove", id).output == "Removed: \(id)\n")
    let left = try desk.run("plan", "list")
    #expect(left.output.isEmpty && left.error.contains("what will you do Friday morning?"))
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.dryrun.folder + "/data") {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(desk.dryrun.folder)/data/\(file)"))
      #expect(data.range(of: Data("Board memo".utf8)) == nil)
    }
    #expect(try desk.run("log", "verify").status == 0)
  }

  @Test("days are written as people write them, in English and German, or as a rule")
  func days() throws {
    for (every, rule) in [
      ("day", "FREQ=DAILY"), ("mon,thu", "FREQ=WEEKLY;BYDAY=MO,TH"), ("Freitags", "BYDAY=FR"),
      ("workday", "BYDAY=MO,TU,WE,TH,FR"), ("month", "FREQ=MONTHLY"),
      ("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
    ] {
      let added = try add("--every", every, "--until", "2099-12-31")
      #expect(added.status == 0, "\(every): \(added.error)")
      #expect(try desk.run("plan", "list").output.contains("\(rule);UNTIL=2099"), "\(every)")
    }
  }

  @Test(
    "what cannot be is refused with a sentence that helps",
    arguments: [
      (["--every", "blursday"], "is no day of the week"), (["--on", "2020-01-01"], "is over"),
      (["--every", "friday", "--at", "25:00"], "is no time"),
      (["--every", "friday", "--zone", "Europe/Berln"], "did you mean 'Europe/Berlin'?"),
      (["--every", "friday", "--task", "cals"], "did you mean 'calls'?"),
      (["--every", "friday", "--tool", "offise"], "did you mean 'office'?"),
      (["--every", "friday", "--until", "2020-01-01"], "never happens"),
      (["--every", "FREQ=YEARLY"], "is no rule"), ([], "say when"),
      (["--on", "2030-02-31"], "is no day"),
      (["--on", "2099-03-29", "--at", "02:30", "--zone", "Europe/Berlin"], "the clock skips"),
    ])
  func refused(options: [String], words: String) throws {
    let result = try desk.dryrun.run(
      ["plan", "add", "x", "--policy", "desk", "--data", "data"] + options)
    #expect(result.status == 2)
    #expect(result.error.contains(words), "\(result.error)")
  }

  @Test("the calendar has plans with reminders and skills on their days, the same ones each time")
  func calendar() throws {
    _ = try add("--on", "2099-12-01")
    _ = try add("--every", "day")
    _ = try desk.run("consent", "on", "practice")
    _ = try desk.check("stopped.txt")
    let calendar = try desk.run("plan", "calendar", "--policy", "desk").output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    // Sixty days of one plan; the other one is later.
    let reminders = calendar.components(separatedBy: "TRIGGER:-P1D").count - 1
    #expect((59...60).contains(reminders))
    #expect(calendar.contains("UID:skill-desk-basics-redaction@dryrun\r\n"))
    #expect(calendar.contains("SUMMARY:Leave it out\r\n"))
    let written = try desk.run("plan", "calendar", "--policy", "desk", "-o", "practice.ics")
    #expect(written.status == 0 && written.output.isEmpty)
    let file = String(decoding: try desk.dryrun.read("practice.ics"), as: UTF8.self)
    #expect(uids(file) == uids(calendar) && Set(uids(file)).count == reminders + 1)
  }

  private func uids(_ calendar: String) -> [String] {
    calendar.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
  }
}
