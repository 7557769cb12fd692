import Foundation
import Sandbox
import Testing

@Suite("Limits of a program") struct LimitTests {
  @Test("memory beyond the limit is not given", arguments: Playground.kinds)
  func memory(kind: SandboxKind) async throws {
    let script = """
      try: print(len(bytearray(\(200 << 20))))
      except MemoryError: print("no more memory")
      """
    let playground = try await Playground(kind)
    let little = SandboxPolicy(limits: .init(memoryMB: 100))
    #expect(try await playground.python(script, little).answer().lines == ["no more memory"])
    #expect(try await playground.python(script).answer().lines == ["\(200 << 20)"])
  }

  @Test("shared memory is bounded as well", arguments: Playground.kinds)
  func sharedMemory(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).python(
      """
      import mmap
      try: mmap.mmap(-1, \(900 << 20)); print("given")
      except OSError: print("no more memory")
      """, SandboxPolicy(limits: .init(memoryMB: 100))
    ).answer()
    #expect(answer.lines == ["no more memory"])
  }

  @Test("a program that computes for too long is ended", arguments: Playground.kinds)
  func time(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell(
      "while :; do :; done", SandboxPolicy(limits: .init(cpuSeconds: 1)))
    #expect(await process.exit == .signal(SIGXCPU))
  }

  @Test(
    "a program that catches the first warning is killed by the second", arguments: Playground.kinds)
  func stubborn(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell(
      "trap '' XCPU; while :; do :; done", SandboxPolicy(limits: .init(cpuSeconds: 1)))
    #expect(await process.exit == .signal(SIGKILL))
  }

  @Test("a file does not grow beyond the limit", arguments: Playground.kinds)
  func fileSize(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let folder = try playground.makeFolder("out")
    let process = try await playground.shell(
      "head -c 3000000 /dev/zero > \(folder)/file; echo $?",
      SandboxPolicy(writable: [folder], limits: .init(fileSizeMB: 1)))
    #expect(try await process.answer().lines != ["0"])
    let facts = try FileManager.default.attributesOfItem(atPath: folder + "/file")
    #expect(facts[.size] as? Int == 1 << 20)
  }

  @Test("files are not opened beyond the limit", arguments: Playground.kinds)
  func openFiles(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).python(
      """
      files = []
      try:
        while True: files.append(open("/dev/null"))
      except OSError as error: print(error.errno, len(files) < 32)
      """, SandboxPolicy(limits: .init(openFiles: 32))
    ).answer()
    #expect(answer.lines == ["\(EMFILE) True"])
  }

  #if os(Linux)
    @Test("a program that may start no other cannot, but has threads", arguments: Playground.kinds)
    func noPrograms(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        """
        import os, subprocess, threading
        for start in (os.fork, lambda: subprocess.run(["/bin/true"]),
                      lambda: os.posix_spawn("/bin/true", ["true"], {})):
          try:
            if start() == 0: os._exit(0)
            print("went through")
          except PermissionError: print("refused")
        thread = threading.Thread(target=lambda: print("a thread", flush=True))
        thread.start(); thread.join()
        """, SandboxPolicy(programs: false)
      ).answer()
      #expect(answer.lines == ["refused", "refused", "refused", "a thread"], "\(answer.errors)")
    }

    // The kernel does not count the superuser's processes.
    @Test(
      "processes are not made beyond the limit in bubblewrap",
      .enabled(if: getuid() != 0, "the superuser's are not counted"))
    func processes() async throws {
      let answer = try await Playground(.bubblewrap).python(
        """
        import os, time
        made = 0
        try:
          while made < 1000:
            if os.fork() == 0: time.sleep(1000)
            made += 1
        except BlockingIOError: pass
        print(made, flush=True)
        os._exit(0)
        """, SandboxPolicy(limits: .init(processes: 20))
      ).answer()
      // The program itself is one of them.
      #expect(answer.lines == ["19"], "\(answer.errors)")
    }

    @Test(
      "processes are bounded in every kind",
      .enabled(if: getuid() != 0, "the superuser's are not counted"), arguments: Playground.kinds)
    func processBound(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        "import resource\nprint(*(n > 0 for n in resource.getrlimit(resource.RLIMIT_NPROC)))"
      ).answer()
      #expect(answer.lines == ["True True"])
    }
  #endif
}
