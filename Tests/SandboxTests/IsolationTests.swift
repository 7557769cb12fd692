#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  @Suite("What a boxed program sees of others") struct IsolationTests {
    @Test(
      "its environment is what it was given, and nothing of the host's", arguments: Playground.kinds
    )
    func environment(kind: SandboxKind) async throws {
      unsafe setenv("SANDBOX_TEST_SECRET", "of the host", 1)
      let answer = try await Playground(kind).start(
        ["/usr/bin/env"], SandboxPolicy(environment: ["GIVEN": "a=b c", "HOME": "/nowhere"])
      ).answer()
      let names = Set(answer.lines.map { $0.prefix { $0 != "=" } })
      #expect(names.isSubset(of: ["GIVEN", "HOME", "TMPDIR", "PWD"]))
      #expect(answer.lines.contains("GIVEN=a=b c"))
      #expect(answer.lines.contains("HOME=/nowhere"))
    }

    @Test("what it is given stands on nobody's command line", arguments: Playground.kinds)
    func secretEnvironment(kind: SandboxKind) async throws {
      let word = "word\(UInt32.random(in: 0..<1_000_000))"
      let cat = try await Playground(kind).start(
        ["/bin/cat"], SandboxPolicy(environment: ["TOKEN": word]))
      try await cat.write([65])
      #expect(try await cat.nextLine() == "A")
      #expect(processes(with: word).isEmpty)
      _ = await cat.end(grace: .seconds(30))
    }

    @Test("no descriptor of the host's is open in it", arguments: Playground.kinds)
    func descriptors(kind: SandboxKind) async throws {
      // Opened as careless code does it: without O_CLOEXEC.
      let open = (0..<20).map { _ in unsafe Foundation.open("/etc/hostname", O_RDONLY) }
      defer { for descriptor in open { close(descriptor) } }
      let high = fcntl(open[0], F_DUPFD, 200)
      defer { close(high) }
      let answer = try await Playground(kind).python(
        """
        import os
        for number in range(250):
          try: os.fstat(number)
          except OSError: continue
          print(number)
        """
      ).answer()
      #expect(answer.lines == ["0", "1", "2"])
    }

    @Test("signals that the host ignores or blocks are as usual in it", arguments: Playground.kinds)
    func signals(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).shell(
        "while read -r n v; do case $n in SigBlk:|SigIgn:) echo $v;; esac; done < /proc/self/status"
      ).answer()
      #expect(answer.lines == ["0000000000000000", "0000000000000000"])
    }

    @Test("other processes cannot be read, listed, or signalled", arguments: Playground.boxes)
    func otherProcesses(kind: SandboxKind) async throws {
      let host = getpid()
      let answer = try await Playground(kind).python(
        """
        import os, signal
        def tries(name, work):
          try: work()
          except OSError: return
          print(name, "went through", flush=True)
        me = os.getpid()
        for name in ("environ", "maps", "cmdline", "mem", "status", "net/tcp", "mountinfo"):
          if \(host) != me: tries(name, lambda: open(f"/proc/\(host)/{name}").read())
        tries("descriptors", lambda: os.listdir("/proc/\(host)/fd"))
        tries("parent", lambda: open(f"/proc/{os.getppid()}/environ").read())
        tries("first", lambda: open("/proc/1/environ").read())
        for process in (\(host), -\(host)):
          if process != me: tries("signal", lambda: os.kill(process, 0))
        try: others = [p for p in os.listdir("/proc") if p.isdigit() and int(p) not in (1, 2, me)]
        except PermissionError: others = []
        print(others)
        """
      ).answer()
      let visible = answer.lines.filter { kind != .bubblewrap || $0 != "first went through" }
        .filter { kind != .bubblewrap || $0 != "parent went through" }
      // In a process space of its own, the first process is the box's own.
      #expect(visible == ["[]"], "\(answer.errors)")
    }

    @Test("what the first process of a box has in its environment is nothing of the host's")
    func firstProcess() async throws {
      unsafe setenv("SANDBOX_TEST_SECRET", "of the host", 1)
      let answer = try await Playground(.bubblewrap).shell(
        "cat /proc/1/environ /proc/*/environ | tr '\\0' '\\n' | grep -c SECRET"
      ).answer()
      #expect(answer.lines == ["0"])
    }

    @Test("the machine's settings in /proc and /sys cannot be changed", arguments: Playground.boxes)
    func kernelSettings(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        """
        for path in ("sys/kernel/core_pattern", "sys/kernel/hostname", "sys/vm/drop_caches",
                     "sysrq-trigger", "self/oom_score_adj", "sys/kernel/modprobe"):
          try: open("/proc/" + path, "r+").close()
          except OSError: continue
          print(path, "can be opened for writing")
        try: open("/sys/power/state", "r+")
        except OSError: print("end")
        """
      ).answer()
      #expect(answer.lines == ["end"])
    }

    @Test("it has no rights of the superuser, and gets none", arguments: Playground.boxes)
    func capabilities(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).shell(
        "grep -E '^(Cap(Inh|Prm|Eff|Bnd|Amb)|NoNewPrivs)' /proc/self/status"
      ).answer()
      try await withKnownProc(kind, answer) { lines in
        #expect(
          lines.filter { $0.hasPrefix("Cap") }.allSatisfy { $0.hasSuffix("0000000000000000") })
        #expect(lines.contains("NoNewPrivs:\t1"))
      }
    }

    /// A child of the program's cannot read its own facts under Landlock, so there Python asks itself.
    private func withKnownProc(
      _ kind: SandboxKind, _ answer: Answer, _ check: ([String]) -> Void
    ) async throws {
      if kind == .bubblewrap { return check(answer.lines) }
      let own = try await Playground(kind).python("print(open('/proc/self/status').read())")
        .answer()
      check(
        own.lines.filter { line in
          // The bounding set of an ordinary user stays as it is: no_new_privs keeps it from being used.
          line.hasPrefix("NoNewPrivs")
            || line.hasPrefix("Cap")
              && !(getuid() != 0 && line.hasPrefix("CapBnd"))
        })
    }
  }
#endif
