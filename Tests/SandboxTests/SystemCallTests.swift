#if os(Linux) && arch(x86_64)
  import Foundation
  import Sandbox
  import Testing

  @Suite("System calls of a boxed program") struct SystemCallTests {
    /// Numbers of x86_64 with harmless arguments that an unboxed program would not be refused, or be refused
    /// for another reason.
    static let refused = [
      "ptrace 101 0 0 0 0", "process_vm_readv 310 1 0 0 0 0 0", "kcmp 312 1 1 0 0 0",
      "pidfd_getfd 438 0 0 0", "setsid 112", "setpgid 109 0 0", "unshare 272 0", "setns 308 0 0",
      "mount 165 0 0 0 0 0", "umount2 166 0 0", "open_tree 428 -100 0 0", "fsopen 430 0 0",
      "chroot 161 0", "chmod 90 0 0", "fchmod 91 0 0", "fchmodat 268 -100 0 0",
      "fchmodat2 452 -100 0 0 0", "fchown 93 0 0 0", "utimensat 280 0 0 0 0",
      "fsetxattr 190 0 0 0 0 0", "open_by_handle_at 304 0 0 0", "inotify_add_watch 254 0 0 0",
      "shmget 29 0 4096 950", "semget 64 0 1 950", "msgget 68 0 950", "mq_open 240 0 0 0 0",
      "add_key 248 0 0 0 0 0", "keyctl 250 0 0 0 0 0", "bpf 321 0 0 0",
      "perf_event_open 298 0 0 0 0 0", "userfaultfd 323 0", "io_uring_setup 425 1 0",
      "kexec_load 246 0 0 0 0", "init_module 175 0 0 0", "finit_module 313 0 0 0",
      "syslog 103 0 0 0", "personality 135 262144", "prlimit 302 1 7 0 0",
      "setpriority 141 2 0 19", "sched_setaffinity 203 1 0 0", "prctl 157 1 0 0 0 0",
      "clone 56 268435473 0 0 0 0", "truncate 76 0 0", "tiocsti 16 0 21522 0",
    ]

    @Test(
      "what a program has no business with is refused, and kills nobody",
      arguments: Playground.boxes)
    func refusedCalls(kind: SandboxKind) async throws {
      let questions = SystemCallTests.refused.map { call in
        let words = call.split(separator: " ")
        return "ask('\(words[0])', \(words.dropFirst().joined(separator: ", ")))"
      }
      let answer = try await Playground(kind).python(
        Calls.prelude + questions.joined(separator: "\n")
      ).answer()
      #expect(answer.exit == .status(0))
      #expect(
        answer.lines == SystemCallTests.refused.map { $0.prefix { $0 != " " } + " EPERM" },
        "\(answer.errors)")
    }

    @Test(
      "calls that go round a filter, or are newer than it, are unknown", arguments: Playground.boxes
    )
    func unknownCalls(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        Calls.prelude
          + """
          ask("clone3", 435, 0, 0)
          ask("openat2", 437, -100, b"/etc/passwd", 0, 0)
          ask("newest", 470, 0)
          ask("x32 read", 0x40000000, 0, 0, 0)
          """
      ).answer()
      #expect(
        answer.lines == ["clone3 ENOSYS", "openat2 ENOSYS", "newest ENOSYS", "x32 read ENOSYS"])
    }

    @Test("what ordinary programs do goes through", arguments: Playground.boxes)
    func allowedCalls(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        """
        import concurrent.futures, os, resource, select, signal, subprocess, tempfile, time
        print(subprocess.run(["/bin/echo", "child"], capture_output=True, text=True).stdout.strip())
        with concurrent.futures.ThreadPoolExecutor(4) as pool: print(sum(pool.map(abs, [-1, -2])))
        with tempfile.NamedTemporaryFile() as file:
          file.write(b"x"); file.flush(); os.ftruncate(file.fileno(), 0); print("file")
        print(resource.getrlimit(resource.RLIMIT_CORE))
        signal.signal(signal.SIGUSR1, lambda *_: print("signal", flush=True))
        os.kill(os.getpid(), signal.SIGUSR1)
        child = subprocess.Popen(["/bin/sleep", "1000"]); child.kill(); print(child.wait())
        select.epoll().close(); time.sleep(0.001)
        """
      ).answer()
      #expect(
        answer.lines == ["child", "3", "file", "(0, 0)", "signal", "-9"], "\(answer.errors)")
    }
  }
#endif
