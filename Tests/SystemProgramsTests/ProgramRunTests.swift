import Foundation
import SystemPrograms
import Testing

@Suite struct ProgramRunTests {
  @Test("a program reads its input, and what it writes comes back")
  func roundTrip() throws {
    let run = try ProgramRun.run("/bin/cat", [], input: Array("claims".utf8))
    #expect(run.status == 0)
    #expect(run.output == Array("claims".utf8))
  }

  @Test("a program that writes more than it may is killed")
  func outputLimit() throws {
    #expect(try ProgramRun.run("/usr/bin/yes", [], outputLimit: 1000).status == 255)
  }

  #if os(Linux)
    @Test("nothing that a program read or wrote is left in the folder for temporary files")
    func leavesNothing() throws {
      let run = try ProgramRun.run("/usr/bin/readlink", ["/proc/self/fd/0"], input: [1])
      let path = String(decoding: run.output, as: UTF8.self).trimmingCharacters(in: .newlines)
      #expect(path.hasSuffix("/input"))
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      #expect(!FileManager.default.fileExists(atPath: folder))
    }
  #endif
}
