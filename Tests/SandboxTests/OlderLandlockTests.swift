#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  /// Older kernels' Landlock knows less; the filter of system calls makes up for it.
  @Suite("With the means of an older Landlock") struct OlderLandlockTests {
    @Test("files, sockets and other processes are kept all the same", arguments: Int32(1)...7)
    func older(version: Int32) async throws {
      let playground = try await Playground(.landlock)
      let file = try playground.write("text", to: "file")
      let process = try await LineProcess.start(
        [
          "/usr/bin/python3", "-c",
          """
          import os, signal, socket
          def tries(name, work):
            try: work()
            except OSError: return
            print(name, "went through", flush=True)
          path = \(String(reflecting: file))
          tries("read", lambda: open(path))
          tries("write", lambda: open(path, "w"))
          tries("empty", lambda: os.truncate(path, 0))
          tries("empty on reading", lambda: os.open(path, os.O_RDONLY | os.O_TRUNC))
          tries("empty on nothing", lambda: os.open(path, 3 | os.O_TRUNC))
          tries("signal", lambda: os.kill(\(getpid()), 0))
          tries("socket", lambda: socket.socket())
          signal.raise_signal(signal.SIGCHLD)
          print("end")
          """,
        ], in: playground.home, under: SandboxPolicy(), kind: .landlock, landlockVersion: version)
      let answer = try await process.answer()
      #expect(answer.lines == ["end"], "\(answer.errors)")
      #expect(playground.read("file") == "text")
    }
  }
#endif
