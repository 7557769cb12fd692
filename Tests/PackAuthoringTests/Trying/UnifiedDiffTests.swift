import Foundation
import PackAuthoring
import TestSupport
import Testing

/// Differences that other programs take.
struct UnifiedDiffTests {
  @Test("the same text has no difference")
  func same() { #expect(UnifiedDiff(of: "a", from: "x\ny", to: "x\ny").text == "") }

  @Test("a changed line stands with three lines around it")
  func context() {
    let old = (1...9).map { "line \($0)\n" }.joined()
    let diff = UnifiedDiff(of: "a.yaml", from: old, to: old.replacing("line 5", with: "five"))
    #expect(
      diff.text == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -2,7 +2,7 @@
         line 2
         line 3
         line 4
        -line 5
        +five
         line 6
         line 7
         line 8

        """)
  }

  @Test("a last line without a line end is told as such")
  func noLineEnd() {
    let diff = UnifiedDiff(of: "a", from: "x", to: "x\n")
    #expect(diff.text.hasSuffix("-x\n\\ No newline at end of file\n+x\n"))
  }

  @Test("git makes the new text of the old one, whatever they are", arguments: 0..<40)
  func git(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func text() -> String {
      let lines = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        ["a", "b", "", "  c", "é"].randomElement(using: &random) ?? ""
      }
      return lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
    }
    let (old, new) = (text() + "z", "y\n" + text())
    let folder = NSTemporaryDirectory() + "diff-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try old.write(toFile: folder + "/f", atomically: true, encoding: .utf8)
    try UnifiedDiff(of: "f", from: old, to: new).text
      .write(toFile: folder + "/patch", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", "patch"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GIT_CEILING_DIRECTORIES": URL(fileURLWithPath: folder).deletingLastPathComponent().path]
    ) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOfFile: folder + "/f", encoding: .utf8) == new)
  }
}
