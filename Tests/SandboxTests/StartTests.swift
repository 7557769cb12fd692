import Foundation
import Sandbox
import Testing

@Suite("Programs that cannot be started") struct StartTests {
  @Test("a program that is missing is named", arguments: Playground.kinds)
  func missing(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    await #expect(throws: SandboxError.programMissing("/usr/bin/no-such")) {
      try await playground.start(["/usr/bin/no-such"])
    }
  }

  @Test("a file without the right to be run is named, with the reason", arguments: Playground.kinds)
  func notExecutable(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    _ = try playground.home
    let path = try playground.write("#!/bin/sh\n", to: "home/program")
    await #expect(
      throws: SandboxError.programNotExecutable(
        path, reason: "its file is not marked as executable")
    ) { try await playground.start([path]) }
  }

  @Test("a folder is no program")
  func folder() async throws {
    let playground = try await Playground(.unconfined)
    await #expect(throws: SandboxError.programNotExecutable("/usr", reason: "it is no file")) {
      try await playground.start(["/usr"])
    }
  }

  @Test("a missing interpreter is said to be missing")
  func interpreter() async throws {
    for kind in [SandboxKind.landlock, .unconfined] {
      let playground = try await Playground(kind)
      _ = try playground.home
      let path = try playground.write("#!/no/such\n", to: "home/program", mode: 0o755)
      await #expect(
        throws: SandboxError.programNotExecutable(
          path, reason: "the interpreter that it names in its first line is missing")
      ) { try await playground.start([path]) }
    }
  }

  @Test("a program outside of what may be read is not started", arguments: Playground.boxes)
  func outside(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let path = try playground.write("#!/bin/sh\necho ran\n", to: "program", mode: 0o755)
    await #expect {
      try await playground.start([path])
    } throws: {
      ($0 as? SandboxError)?.description.contains("grant its folder as readable") == true
    }
    let granted = try await playground.start([path], SandboxPolicy(readable: [path]))
    #expect(try await granted.answer().lines == ["ran"])
  }

  @Test("paths must be absolute and there", arguments: Playground.kinds)
  func paths(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    await #expect(throws: SandboxError.pathNotAbsolute("data")) {
      try await playground.start(["/bin/cat"], SandboxPolicy(readable: ["data"]))
    }
    await #expect(throws: SandboxError.pathNotAbsolute("cat")) {
      try await playground.start(["cat"])
    }
    await #expect(
      throws: SandboxError.pathUnusable("/no/such", reason: "no such file or directory")
    ) { try await playground.start(["/bin/cat"], SandboxPolicy(writable: ["/no/such"])) }
  }
}
