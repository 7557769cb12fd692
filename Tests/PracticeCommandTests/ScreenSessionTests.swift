import Foundation
import Testing

@Suite("dryrun practice in a terminal")
struct ScreenSessionTests {
  let pack: PracticePack
  let window: TerminalWindow

  init() throws {
    pack = try PracticePack()
    window = try TerminalWindow(in: pack.folder)
  }

  /// Passes the welcome and goes to an exercise.
  private func begin(_ exercise: String, until text: String) throws {
    try window.practise(exercise, until: "Enter not now")
    try window.press("Enter")
    try window.waits(for: text)
  }

  @Test("a learner fails, takes a hint, tries again and passes, and sees when it comes again")
  func failing() throws {
    try begin("redact", until: "Mark what must not go there.")
    try window.press("Enter")
    try window.waits(for: "How sure is it")
    try window.press("2")
    try window.waits(for: "Not yet")
    try window.press("h")
    try window.waits(for: "→ Where")
    try window.press("Enter")
    try window.waits(for: "About the last answer")
    // The policy number is the word after "Policy" in the last line, the name the last two.
    for _ in 0..<3 { try window.press("Down") }
    try window.press("End", "Space", "Left", "Space", "Left", "Left", "Left", "Space")
    try window.press("Enter")
    try window.waits(for: "How sure is it")
    try window.press("4")
    try window.waits(for: "✓ Passed   100 %")
    try window.press("q")
    try window.waits(for: "passed, try 2  Ask about a claim")
    try window.waits(for: "Ask without naming the customer")
    try window.press("Enter")
    try window.waits(for: "ready>")
  }

  @Test("the list, the lesson and a question are there by keyboard alone")
  func choosing() throws {
    try window.practise("", until: "Enter not now")
    try window.press("n")
    try window.waits(for: "Is it worth it?")
    try window.press("q")
    try window.waits(for: "ready>")
    // Nothing was kept yet, so what is going to be is told again, without the question.
    try window.practise("desk/weigh", until: "Enter begin")
    try window.press("Enter")
    try window.waits(for: "1 ( )")
    try window.press("1")
    try window.waits(for: "1 (•)")
    try window.press("Enter")
    try window.waits(for: "How sure is it")
    try window.press("5")
    try window.waits(for: "✓ Passed")
    try window.press("v")
    try window.waits(for: "1 ( )")
    try window.press("x")
    try window.waits(for: "Ask for a summary")
  }

  @Test("a window of 40 columns shows the same, and a wider one again")
  func resizing() throws {
    try begin("redact", until: "Mark what must not go there.")
    try window.resize(columns: 40, rows: 24)
    try window.waits(#_sourceLocation, "the screen was not painted for 40 columns") { screen in
      screen.contains(" " + String(repeating: "─", count: 38))
        && screen.contains { $0.contains("x list") }
    }
    try window.resize(columns: 100, rows: 30)
    try window.waits(#_sourceLocation, "the screen was not painted for 100 columns") { screen in
      screen.contains("  " + String(repeating: "─", count: 88))
    }
  }

  @Test("the editor of choice gets the case, and its text is the answer")
  func editor() throws {
    try pack.write(
      "editor",
      """
      #!/bin/sh
      cp "$1" seen; stat -c %a "$1" > mode; ls "$1" > name
      sed -i '1i Summarise the burst pipe as JSON, only from the text below.' "$1"
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: pack.folder + "/editor")
    try begin("write", until: "e editor")
    try window.press("e")
    try window.waits(for: "Summarise the burst pipe as JSON")
    let seen = try String(contentsOfFile: pack.folder + "/seen", encoding: .utf8)
    #expect(
      seen.contains("# Ask for a summary of the burst pipe, as JSON, only from the text below."))
    #expect(try String(contentsOfFile: pack.folder + "/mode", encoding: .utf8) == "600\n")
    let name = try String(contentsOfFile: pack.folder + "/name", encoding: .utf8)
    #expect(!FileManager.default.fileExists(atPath: name.trimmingCharacters(in: .newlines)))
    try window.press("C-d")
    try window.waits(for: "How sure is it")
    try window.press("3")
    try window.waits(for: "✓ Passed")
  }

  @Test("an editor that does not run is said, and the text is still there")
  func brokenEditor() throws {
    try begin("write", until: "e editor")
    try window.press("Enter")
    try window.write("kept text")
    try window.press("Escape")
    // A letter that follows Esc at once would be one with Alt.
    try window.waits(for: "e editor")
    try window.press("e")
    try window.waits(for: "did not run")
    try window.waits(for: "kept text")
  }

  @Test("a text is written with arrows, undone, and pasted in one piece")
  func writing() throws {
    try begin("write", until: "Enter write")
    try window.press("Enter")
    try window.write("one two")
    try window.press("C-Left")
    try window.write("big ")
    try window.waits(for: "one big two")
    try window.press("C-z")
    try window.waits(#_sourceLocation, "nothing was undone") { screen in
      screen.contains { $0.contains("one two") }
    }
    try window.write("\u{1B}[200~pasted x\rq lines\u{1B}[201~")
    try window.waits(for: "pasted x")
    try window.waits(for: "q lines")
  }
}
