import Foundation
import Testing

@Suite("However a practice session ends")
struct EndingTests {
  let pack: PracticePack
  let window: TerminalWindow

  init() throws {
    pack = try PracticePack()
    window = try TerminalWindow(in: pack.folder)
    try window.type("echo before")
    try window.waits(for: "before")
  }

  private func begin() throws {
    try window.practise("redact", until: "Enter not now")
    try window.press("Enter")
    try window.waits(for: "Mark what must not go there.")
  }

  /// Waits for the screen as it was, with a shell that echoes.
  private func isRestored(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    try window.waits(sourceLocation, "the screen did not come back") { screen in
      screen.contains("before") && !screen.contains { $0.contains("──") }
    }
    try window.type("stty -a | grep -q ' icanon' && stty -a | grep -q ' echo ' && echo so''und")
    try window.waits(for: "sound")
  }

  /// The id of the program that runs in the window.
  private func program() throws -> pid_t {
    let listing = Process()
    let output = Pipe()
    listing.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    listing.arguments = ["pgrep", "-f", "practice redact .*--data data"]
    listing.standardOutput = output
    try listing.run()
    let lines = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    listing.waitUntilExit()
    let ids = lines.split(separator: "\n").compactMap { pid_t($0) }
    return try #require(
      ids.first { id in
        let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
        return place == pack.folder && path?.hasSuffix("dryrun") == true
      })
  }

  @Test("Ctrl-C gives the screen back as it was")
  func controlC() throws {
    try begin()
    try window.press("C-c")
    try isRestored()
  }

  @Test("a signal gives the screen back as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
  func signal(number: Int32) throws {
    try begin()
    kill(try program(), number)
    try isRestored()
  }

  @Test("a crash gives the screen back too")
  func crash() throws {
    try begin()
    kill(try program(), SIGABRT)
    try isRestored()
  }

  @Test("Ctrl-Z stops it with the screen as it was, and fg shows it again")
  func suspending() throws {
    try begin()
    try window.press("C-z")
    try isRestored()
    try window.type("fg")
    try window.waits(for: "Mark what must not go there.")
    try window.press("C-c")
    try isRestored()
  }

  @Test("after kill -9 the attempt is offered again, with its last answer and what came of it")
  func killed() throws {
    try begin()
    try window.press("Space", "Enter")
    try window.waits(for: "How sure is it")
    try window.press("1")
    try window.waits(for: "Not yet")
    kill(try program(), SIGKILL)
    try window.waits(for: "Killed")
    try window.type("reset; clear")
    try window.practise("", until: "begun")
    try window.press("Enter")
    try window.waits(for: "Not yet")
    try window.press("Enter")
    try window.waits(for: "About the last answer")
    try window.press("C-c")
    let list = try pack.run(["practice", "--due"] + PracticePack.options)
    #expect(list.output.contains("redact"))
    #expect(list.output.contains("begun"))
  }

  @Test("two sessions of one learner lose nothing of each other")
  func twoSessions() throws {
    try begin()
    let other = try TerminalWindow(in: pack.folder)
    try other.practise("redact", until: "Mark what must not go there.")
    for window in [window, other] {
      try window.press("Enter")
      try window.waits(for: "How sure is it")
    }
    for window in [window, other] { try window.press("3") }
    for window in [window, other] { try window.waits(for: "Not yet") }
    for window in [window, other] { try window.press("C-c") }
    try isRestored()
    let kept = try pack.run(["me", "--format", "json", "--data", "data"])
    #expect(kept.output.components(separatedBy: "\"confidence\"").count - 1 == 2)
  }
}
