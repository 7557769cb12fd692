import Detection
import Diagnostics
import Foundation
import Submissions
import Testing

@Suite("A folder of submissions")
struct FolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problems(_ list: SubmissionList) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: list.leftOut.map {
        (String($0.place.file.dropFirst(folder.path.count + 1)), $0.problem.id.description)
      })
  }

  @Test("a file is an answer of whom it is called after, a folder holds answers by exercise")
  func names() throws {
    try folder.write("anna.txt", "x")
    try folder.write("ben.JSON", "{}")
    try folder.write("carla/redact-claim.md", "x")
    try folder.write("anna.lee.txt", "x")
    let list = SubmissionFolder.read(folder.path)
    #expect(list.leftOut.isEmpty && list.problems.isEmpty)
    #expect(list.answers.map(\.learner) == ["anna.lee", "anna", "ben", "carla"])
    #expect(list.answers.map(\.exercise) == [nil, nil, nil, "redact-claim"])
    #expect(list.answers.map(\.form) == [.text, .text, .json, .text])
  }

  @Test("whatever is no answer is named with its own reason, and stays where it is")
  func leftOut() throws {
    try folder.write("anna.txt", "x")
    for name in [".ben.txt", "Thumbs.db", "carl.docx", "two words.txt", "dora/deep/x.txt", "noend"]
    {
      try folder.write(name, "x")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: "anna.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: ".")
    let made = unsafe mkfifo(folder.path + "/pipe.txt", 0o600)
    #expect(made == 0)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let list = SubmissionFolder.read(folder.path)
    #expect(list.answers.map(\.learner) == ["anna"])
    #expect(
      problems(list) == [
        ".ben.txt": "hidden-file", "Thumbs.db": "system-file", "carl.docx": "other-kind",
        "two words.txt": "bad-name", "dora/deep": "folder-in-folder", "noend": "other-kind",
        "link.txt": "link", "loop": "link", "pipe.txt": "no-file",
      ])
    #expect(list.leftOut.filter { !$0.isMissing }.map(\.problem.id) == ["system-file"])
    #expect(list.leftOut.allSatisfy { !$0.problem.notes.isEmpty })
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test("a folder that is not there is one line with the system's reason")
  func missing() {
    let list = SubmissionFolder.read(folder.path + "/nowhere")
    #expect(list.answers.isEmpty && list.leftOut.map(\.problem.id) == ["unreadable"])
  }
}
