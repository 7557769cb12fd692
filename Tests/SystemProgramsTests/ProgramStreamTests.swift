import Foundation
import SystemPrograms
import Testing

@Suite("Programs that are read while they run")
struct ProgramStreamTests {
  private func run(_ script: String, input: String = "") async throws -> (Int32, [String]) {
    var pieces: [String] = []
    let stream = ProgramStream(
      "/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "WORD": "seen"])
    let status = try await stream.run(input: Array(input.utf8)) { piece in
      pieces.append(String(decoding: piece, as: UTF8.self))
    }
    return (status, pieces)
  }

  @Test("input goes in, output comes out, and the status is the program's")
  func status() async throws {
    let (status, pieces) = try await run("cat; exit 3", input: "größer")
    #expect(status == 3)
    #expect(pieces.joined() == "größer")
  }

  @Test("what is written arrives before the program ends")
  func pieces() async throws {
    let (_, pieces) = try await run("printf one; sleep 0.3; printf two")
    #expect(pieces == ["one", "two"])
  }

  @Test("a program that does not read its input is no problem")
  func deaf() async throws {
    let (status, _) = try await run("exit 0", input: String(repeating: "x", count: 1 << 20))
    #expect(status == 0)
  }

  @Test("much goes through in both directions at once")
  func much() async throws {
    let text = String(repeating: "0123456789abcdef", count: 1 << 16)
    let (status, pieces) = try await run("cat", input: text)
    #expect(status == 0)
    #expect(pieces.joined() == text)
  }

  @Test("the environment is what was given, and nothing else")
  func environment() async throws {
    let (_, pieces) = try await run("env")
    let names = Set(pieces.joined().split(separator: "\n").map { $0.prefix { $0 != "=" } })
    #expect(names.isSubset(of: ["PATH", "WORD", "PWD", "SHLVL", "_", "OLDPWD"]))
    #expect(names.contains("WORD"))
  }

  @Test("a program that is not there is an error that says so")
  func missing() async throws {
    await #expect(throws: ChildProgramError.self) {
      _ = try await ProgramStream("/nowhere/program").run(input: []) { _ in }
    }
  }

  @Test("a taker that throws ends the program")
  func throwing() async throws {
    struct Enough: Error {}
    await #expect(throws: Enough.self) {
      _ = try await ProgramStream("/bin/sh", ["-c", "echo x; exec sleep 300"])
        .run(input: []) { _ in throw Enough() }
    }
  }
}
