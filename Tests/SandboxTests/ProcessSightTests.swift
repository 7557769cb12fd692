#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  @Suite("A boxed program that may see processes") struct ProcessSightTests {
    private let seeing = SandboxPolicy(seesProcesses: true)

    /// Tries what others keep in `/proc`, and prints what went through.
    private func look(at process: Int32) -> String {
      """
      import os
      def tries(name, work):
        try: work()
        except OSError: return
        print(name, flush=True)
      other = "/proc/\(process)/"
      for name in ("stat", "status", "cmdline", "task/\(process)/stat",
                   "environ", "mem", "maps", "auxv", "io", "syscall", "fd/0", "root/etc/hostname"):
        tries(name, lambda: open(other + name, "rb").read(1))
      for name in ("fd", "task", "root", "cwd", "", "../"):
        tries("list " + name, lambda: os.listdir(other + name))
      for name in ("cwd", "exe", "fd/0"): tries("follow " + name, lambda: os.readlink(other + name))
      for name in ("oom_score_adj", "comm", "../sys/kernel/core_pattern", "../sysrq-trigger"):
        tries("write " + name, lambda: open(other + name, "r+b"))
      tries("signal", lambda: os.kill(\(process), 0))
      """
    }

    @Test("in Landlock it reads of others what everybody may, and nothing that is theirs")
    func landlock() async throws {
      let word = "word\(UInt32.random(in: 0..<1_000_000))"
      // One without a box, and one in another box, each with a secret in its environment.
      for kind in [SandboxKind.unconfined, .landlock] {
        let other = try await Playground(kind).start(
          ["/bin/cat"], SandboxPolicy(environment: ["TOKEN": word]))
        try await other.write([65])
        #expect(try await other.nextLine() == "A")
        let answer = try await Playground(.landlock).python(look(at: other.id), seeing).answer()
        let open = ["stat", "status", "cmdline", "task/\(other.id)/stat"]
        let known = Set(open).union(kernelSignals ? [] : ["signal"])
        #expect(Set(open).isSubset(of: answer.lines), "\(answer.errors)")
        #expect(Set(answer.lines).isSubset(of: known), "\(answer.lines)")
        _ = await other.end(grace: .seconds(30))
      }
    }

    @Test("without the permission it reads nothing of others in Landlock")
    func unseeing() async throws {
      let other = try await Playground(.unconfined).start(["/bin/cat"])
      let answer = try await Playground(.landlock).python(look(at: other.id)).answer()
      #expect(Set(answer.lines).subtracting(["signal"]).isEmpty, "\(answer.lines)")
      #expect(answer.exit == .status(0), "\(answer.errors)")
      _ = await other.end(grace: .seconds(30))
    }

    @Test("in bubblewrap the permission changes nothing: it sees its own box")
    func bubblewrap() async throws {
      let other = try await Playground(.unconfined).start(["/bin/cat"])
      let script = """
        import os
        for name in ("stat", "status", "environ"):
          try: text = open("/proc/\(other.id)/" + name).read()
          except OSError: continue
          if "(cat)" in text or "Name:\\tcat" in text: print(name, "of another")
        print(sorted(p for p in os.listdir("/proc") if not p.isdigit()))
        print(os.path.exists("/proc/1/stat"), len([p for p in os.listdir("/proc") if p.isdigit()]) < 5)
        """
      let without = try await Playground(.bubblewrap).python(script).answer()
      let with = try await Playground(.bubblewrap).python(script, seeing).answer()
      #expect(with.lines == without.lines)
      #expect(with.lines.count == 2 && with.lines.last == "True True", "\(with)")
      _ = await other.end(grace: .seconds(30))
    }

    @Test("a program in Swift with more work than threads runs in Landlock with it")
    func swiftWith() async throws {
      let answer = try await probe(SandboxPolicy(readable: libraries, seesProcesses: true))
      #expect(answer.lines == ["done"], "\(answer.errors)")
      #expect(answer.exit == .status(0))
    }

    // Once a Swift is used in which this fails, programs in Swift do not need the permission any more.
    @Test("a program in Swift with more work than threads ends in Landlock without it")
    func swiftWithout() async throws {
      let answer = try await probe(SandboxPolicy(readable: libraries))
      #expect(answer.lines.isEmpty)
      #expect(answer.exit == .signal(SIGILL) || answer.exit == .signal(SIGTRAP), "\(answer)")
    }

    private func probe(_ policy: SandboxPolicy) async throws -> Answer {
      try await Playground(.landlock).start([Self.products + "/WorkerProbe"], policy).answer()
    }

    private static let products =
      (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .deletingLastPathComponent().path

    /// The built program, and the folders of Swift's libraries, which these tests have loaded, too.
    private var libraries: [String] {
      // Read to its end: a file of /proc has no size, and comes in pieces.
      let file = FileHandle(forReadingAtPath: "/proc/self/maps")
      let maps = String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
      let loaded = maps.split(separator: "\n").compactMap { line -> String? in
        guard let start = line.firstIndex(of: "/"), line.contains(".so") else { return nil }
        return URL(fileURLWithPath: String(line[start...])).deletingLastPathComponent().path
      }
      return [Self.products + "/WorkerProbe"] + Set(loaded).sorted()
    }

    /// Whether Landlock keeps signals in (Linux 6.12 and later).
    private var kernelSignals: Bool {
      let version = ProcessInfo.processInfo.operatingSystemVersion
      return (version.majorVersion, version.minorVersion) >= (6, 12)
    }
  }
#endif
