import Foundation
import Sandbox
import Testing

@Suite("Ending a program") struct EndingTests {
  @Test("a program that reads its input to the end ends by itself", arguments: Playground.kinds)
  func bySelf(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell("cat > /dev/null; exit 5")
    #expect(await process.exit(within: .milliseconds(20)) == nil)
    #expect(await process.end(grace: .seconds(30)) == .status(5))
    #expect(await process.end(grace: .seconds(30)) == .status(5), "again is no mistake")
  }

  @Test("a program that is asked to end may tidy up first", arguments: Playground.kinds)
  func tidiesUp(kind: SandboxKind) async throws {
    let process = try await Playground(kind).python(
      """
      import signal, sys, time
      def end(*_):
        print("tidied up", flush=True)
        sys.exit(7)
      signal.signal(signal.SIGTERM, end)
      print("ready", flush=True)
      time.sleep(1000)
      """)
    #expect(try await process.nextLine() == "ready")
    // A grace so short that it is not waited for in vain, then one that is not reached.
    process.closeInput()
    #expect(await process.end(grace: .seconds(2)) == .status(7))
    #expect(try await process.nextLine() == "tidied up")
  }

  @Test("a program that ignores being asked is killed", arguments: Playground.kinds)
  func ignoresSignals(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell(
      "trap '' TERM INT HUP; echo ready; while :; do sleep 0.1; done")
    #expect(try await process.nextLine() == "ready")
    #expect(await process.end(grace: .milliseconds(100)) == .signal(SIGKILL))
  }

  @Test("children that a program leaves behind end with it", arguments: Playground.kinds)
  func leavesChildren(kind: SandboxKind) async throws {
    let word = "1000\(UInt32.random(in: 0..<1_000_000))"
    let process = try await Playground(kind).shell(
      "for i in 1 2 3 4 5; do (trap '' TERM; exec sleep \(word)) & done; echo ready; exit 0")
    #expect(try await process.nextLine() == "ready")
    #expect(await process.exit == .status(0))
    #expect(processes(with: word).isEmpty)
  }

  @Test("nobody escapes into another session", arguments: Playground.kinds)
  func escapes(kind: SandboxKind) async throws {
    let word = "2000\(UInt32.random(in: 0..<1_000_000))"
    let process = try await Playground(kind).python(
      """
      import os, sys
      for leave in (os.setsid, lambda: os.setpgid(0, 0), lambda: None):
        if os.fork() == 0:
          try: leave()
          except PermissionError: pass
          if os.fork() == 0:
            try: leave()
            except PermissionError: pass
            os.execv("/bin/sleep", ["sleep", "\(word)"])
          os._exit(0)
      print("ready", flush=True)
      sys.stdin.read()
      """)
    #expect(try await process.nextLine() == "ready")
    try await expectEventually { processes(with: word).count >= 3 }
    #expect(await process.end(grace: .seconds(30)) == .status(0))
    #expect(processes(with: "sleep\0\(word)").isEmpty)
  }

  @Test("a child of the host's cannot be made in the program's place", arguments: Playground.boxes)
  func cloneParent(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).python(
      Calls.prelude + "ask('clone', 56, 0x8000 | 17, 0, 0, 0, 0)"
    ).answer()
    #expect(answer.lines == ["clone EPERM"])
  }

  @Test("many children are ended at once", arguments: Playground.kinds)
  func manyChildren(kind: SandboxKind) async throws {
    let word = "3000\(UInt32.random(in: 0..<1_000_000))"
    let process = try await Playground(kind).python(
      """
      import os, time
      for i in range(200):
        if os.fork() == 0:
          time.sleep(\(word))
      print("ready", flush=True)
      time.sleep(\(word))
      """, SandboxPolicy(limits: .init(processes: 300)))
    #expect(try await process.nextLine() == "ready")
    _ = await process.end(grace: .milliseconds(10))
    #expect(processes(with: "time.sleep(\(word))").isEmpty)
  }

  @Test("a process that nobody holds any more is ended", arguments: Playground.kinds)
  func dropped(kind: SandboxKind) async throws {
    let word = "4000\(UInt32.random(in: 0..<1_000_000))"
    let playground = try await Playground(kind)
    do {
      let process = try await playground.shell("echo ready; sleep \(word)")
      #expect(try await process.nextLine() == "ready")
      #expect(!processes(with: word).isEmpty)
    }
    try await expectEventually { processes(with: word).isEmpty }
  }

  @Test("its folder for temporary files is its own and gone with it", arguments: Playground.kinds)
  func scratch(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).shell(
      "test \"$HOME\" = \"$TMPDIR\" && echo text > $TMPDIR/file && cat $HOME/file && echo $HOME"
    ).answer()
    try #require(answer.lines.count == 2, "\(answer)")
    #expect(answer.lines[0] == "text")
    #expect(!FileManager.default.fileExists(atPath: answer.lines[1] + "/file"))
  }
}
