import Courses
import Diagnostics
import Foundation
import PolicyPacks
import TestSupport
import Testing

/// Files that nobody wrote to teach anything.
@Suite("Hostile courses")
struct HostileCourseTests {
  let files: TemporaryCourse

  init() throws { files = try TemporaryCourse() }

  @Test(
    "files that are no UTF-8 are refused, each where it is",
    arguments: [
      "course.yaml", "exercises/redact.yaml", "lessons/redact-first.md", "tables/claims.csv",
    ])
  func encoding(_ path: String) throws {
    try files.write([0x74, 0xFF, 0xFE, 0x0A], to: path)
    let loaded = files.load()
    #expect(loaded.ids.contains("not-utf-8"))
    #expect(loaded.courses.isEmpty)
  }

  @Test("a file beyond the bounds is not read")
  func large() throws {
    try files.write([UInt8](repeating: UInt8(ascii: "#"), count: 5 << 20), to: "tables/claims.csv")
    let loaded = files.load()
    #expect(loaded.ids.contains("file-too-large") && loaded.courses.isEmpty)
  }

  @Test("a table of more cells than memory is worth is refused")
  func cells() throws {
    let row = [String](repeating: "a", count: 500).joined(separator: ",") + "\n"
    let header = (0..<500).map { "c\($0)" }.joined(separator: ",") + "\n"
    try files.write(header + String(repeating: row, count: 500), to: "tables/more.csv")
    #expect(files.load().first("bad-table")?.message.contains("cells") == true)
  }

  @Test("nesting without end, and aliases that multiply, are refused")
  func deep() throws {
    try files.write(
      "exercise: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
      to: "exercises/redact.yaml")
    #expect(!files.load().diagnostics.isEmpty)
    let bomb = (0..<40).map { "a\($0): &a\($0) [*a\(max(0, $0 - 1)), *a\(max(0, $0 - 1))]" }
    try files.write(bomb.joined(separator: "\n"), to: "exercises/redact.yaml")
    #expect(files.load().courses.isEmpty)
  }

  @Test("a pipe is no file, and nobody waits for it", .timeLimit(.minutes(1)))
  func pipe() throws {
    try files.remove("tables/claims.csv")
    let path = "\(files.pack)/courses/claims/tables/claims.csv"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    #expect(files.load().ids.contains("unreadable-course"))
  }

  @Test("a link to a folder is not followed, and said")
  func link() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(files.pack)/courses/loop", withDestinationPath: "\(files.pack)/courses")
    let loaded = files.load()
    #expect(loaded.ids == ["unreadable-course"])
    #expect(loaded.courses.count == 1)
  }

  @Test("names of files that are no names of exercises are refused")
  func names() throws {
    try files.write(SampleCourse.explain, to: "exercises/Explain Back.yaml")
    #expect(files.load().ids == ["bad-name"])
  }

  @Test("files damaged at random are spoken of, and never trap", arguments: [1, 2, 3] as [UInt64])
  func damaged(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "[", "]", "{", "}", ": ", ",", "- ", "'", "{claim.", "|", "\n", "%", "---", "ü", "9",
    ]
    for (path, text) in SampleCourse.files {
      for _ in 0..<20 {
        var bytes = Array(text.utf8)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...9, using: &random))
        bytes.replaceSubrange(
          place..<end, with: Array((pieces.randomElement(using: &random) ?? "").utf8))
        try files.write(bytes, to: path)
        let loaded = files.load()
        #expect(
          loaded.diagnostics.isEmpty == (loaded.courses.count == 1) || loaded.courses.count == 1)
        #expect(loaded.words.isEmpty == loaded.diagnostics.isEmpty)
      }
      try files.write(text, to: path)
    }
    #expect(files.load().diagnostics == [])
  }
}
