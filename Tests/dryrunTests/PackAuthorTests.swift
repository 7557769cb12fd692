import Foundation
import Testing

/// What authors of packs type.
@Suite("Commands for authors")
struct PackAuthorTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("pack new makes a pack that passes its own tests at once")
  func new() throws {
    let new = try dryrun.run("pack", "new", "my-team", "--extends", "eu-baseline")
    #expect(new.status == 0)
    #expect(new.output.contains("wrote policies/my-team/tests/first.yaml"))
    #expect(try dryrun.run("pack", "check", "policies/my-team").status == 0)
    let test = try dryrun.run("pack", "test")
    #expect(test.status == 0)
    #expect(test.output.contains("cells 100 % (4 of 4)"))
    let again = try dryrun.run("pack", "new", "my-team")
    #expect(again.status == 2)
    #expect(again.error.contains("'policies/my-team' is there already"))
  }

  @Test("pack test names what no test asks about, and fails below a gate")
  func coverage() throws {
    _ = try dryrun.run("pack", "new", "my-team")
    try FileManager.default.removeItem(
      atPath: dryrun.folder + "/policies/my-team/tests/first.yaml")
    let result = try dryrun.run("pack", "test", "policies/my-team", "--missing")
    #expect(result.status == 1)
    #expect(result.output.contains("error[coverage-gate]: tests cover 0 % of the cells"))
    #expect(result.output.contains("  no test: assistant × restricted: block"))
    let xml = try dryrun.run("pack", "test", "policies/my-team", "--format", "junit")
    #expect(xml.status == 1)
    #expect(xml.output.contains("<testsuite name=\"coverage\" tests=\"2\" failures=\"2\""))
  }

  @Test("with --watch a report follows every save, a broken one included", .timeLimit(.minutes(2)))
  func watch() throws {
    _ = try dryrun.run("pack", "new", "my-team")
    let file = "policies/my-team/detectors/first.yaml"
    let good = String(decoding: try dryrun.read(file), as: UTF8.self)
    let process = Process()
    process.executableURL = DryrunProcess.program
    process.arguments = ["pack", "test", "policies/my-team", "--watch"]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.terminate() }
    #expect(try report(pipe).contains("examples: 4 passed, 0 failed"))
    try dryrun.write(file, good.replacing("«EX-104233»", with: "«EX-1042»"))
    #expect(try report(pipe).contains("examples: 3 passed, 1 failed"))
    try dryrun.write(file, good.replacing("pattern:", with: "patern:"))
    #expect(try report(pipe).contains("did you mean 'pattern'?"))
    try dryrun.write(file, good)
    #expect(try report(pipe).contains("examples: 4 passed, 0 failed"))
  }

  /// What is printed up to the next line that says that it waits.
  private func report(_ pipe: Pipe) throws -> String {
    var text = ""
    while !text.contains("waiting for the next save\n") {
      let bytes = pipe.fileHandleForReading.availableData
      try #require(!bytes.isEmpty, "the program ended: \(text)")
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }
}
