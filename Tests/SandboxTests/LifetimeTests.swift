#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  /// Each runs in a process of its own, whose descriptors and children nobody else counts.
  @Suite("What programs leave behind") struct LifetimeTests {
    @Test("starting and ending leaves no descriptor, child or file", arguments: Playground.kinds)
    func leavesNothing(kind: SandboxKind) async throws {
      let playground = try await Playground(kind)
      let (name, temporary) = (kind.rawValue, try playground.home)
      await #expect(processExitsWith: .success) {
        [name = name as String, temporary = temporary as String] in
        unsafe setenv("TMPDIR", temporary, 1)
        let kind = try #require(SandboxKind(rawValue: name))
        for _ in 0..<10 { try await Census.startAndEnd(kind) }
        let before = Census()
        for _ in 0..<(kind == .bubblewrap ? 200 : 1000) { try await Census.startAndEnd(kind) }
        for _ in 0..<20 { try await Census.startAndDrop(kind) }
        // The last ones' descriptors and folders are closed and removed a moment after their end.
        try await expectEventually {
          let left = try? FileManager.default.contentsOfDirectory(atPath: temporary)
          return left == [] && !Census().exceeds(before)
        }
      }
    }

    @Test("a host that is killed takes its programs with it", arguments: Playground.kinds)
    func killedHost(kind: SandboxKind) async throws {
      let playground = try await Playground(kind)
      let (name, home) = (kind.rawValue, try playground.home)
      let word = "5000\(UInt32.random(in: 0..<1_000_000))"
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [name = name as String, home = home as String, word = word as String] in
        // Nobody is left to remove the program's temporary folder, so it is made where the test removes it.
        unsafe setenv("TMPDIR", home, 1)
        let process = try await LineProcess.start(
          ["/bin/sh", "-c", "echo ready; exec sleep \(word)"], in: home, under: SandboxPolicy(),
          kind: try #require(SandboxKind(rawValue: name)))
        #expect(try await process.nextLine() == "ready")
        kill(getpid(), SIGKILL)
      }
      try await expectEventually { processes(with: "sleep\0\(word)").isEmpty }
    }
  }

  /// What this process has at a moment.
  struct Census {
    var descriptors = Census.count("/proc/self/fd")
    var children = Census.children()

    func exceeds(_ other: Census) -> Bool {
      descriptors > other.descriptors || children > other.children
    }

    static func startAndEnd(_ kind: SandboxKind) async throws {
      let cat = try await LineProcess.start(
        ["/bin/cat"], in: "/usr", under: SandboxPolicy(), kind: kind)
      try await cat.write(Array("hello".utf8))
      #expect(try await cat.nextLine() == "hello")
      #expect(await cat.end(grace: .seconds(30)) == .status(0))
    }

    /// Drops a program that floods both of its outputs, with lines that nobody has taken.
    static func startAndDrop(_ kind: SandboxKind) async throws {
      let flood = try await LineProcess.start(
        ["/bin/sh", "-c", "yes; yes >&2"], in: "/usr", under: SandboxPolicy(), kind: kind)
      #expect(try await flood.nextLine() == "y")
    }

    private static func count(_ folder: String) -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? -1
    }

    private static func children() -> Int {
      let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
      return threads.reduce(0) { sum, thread in
        let children = FileManager.default.contents(atPath: "/proc/self/task/\(thread)/children")
        return sum + String(decoding: children ?? Data(), as: UTF8.self).split(separator: " ").count
      }
    }
  }
#endif
