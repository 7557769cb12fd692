import Foundation
import Sandbox
import Testing

@Suite("Files of a boxed program") struct FileTests {
  @Test(
    "what belongs to the machine and its people cannot be read",
    arguments: Playground.boxes,
    ["/etc/shadow", "/etc/passwd", "/etc/hostname", NSHomeDirectory(), "/root", "/var", "/home"])
  func closedPaths(kind: SandboxKind, path: String) async throws {
    let answer = try await Playground(kind).shell(
      "cat \(path); ls -A \(path)/; echo end"
    ).answer()
    #expect(answer.lines == ["end"])
  }

  @Test("the project that the host runs in cannot be read", arguments: Playground.boxes)
  func project(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).shell(
      "cat \(#filePath) \(FileManager.default.currentDirectoryPath)/Package.swift; echo end"
    ).answer()
    #expect(answer.lines == ["end"])
  }

  @Test("its folder can be read and run, not written", arguments: Playground.boxes)
  func ownFolder(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    _ = try playground.home
    try playground.write("#!/bin/sh\npwd\ncat file\n", to: "home/program", mode: 0o755)
    try playground.write("text\n", to: "home/file")
    let answer = try await playground.start([
      "/bin/sh", "-c", "./program; echo more > file; echo new > other; rm file; mkdir d; ls",
    ]).answer()
    #expect(answer.lines == [try playground.home, "text", "file", "program"], "\(answer)")
    #expect(playground.read("home/file") == "text\n")
  }

  @Test(
    "what is granted for reading can be read, and nothing beside it", arguments: Playground.boxes)
  func readable(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let granted = try playground.makeFolder("granted")
    try playground.write("yes\n", to: "granted/file")
    let beside = try playground.write("no\n", to: "granted-not")
    let single = try playground.write("one\n", to: "single")
    let answer = try await playground.shell(
      "cat \(granted)/file \(single) \(beside); echo x > \(granted)/file; echo end",
      SandboxPolicy(readable: [granted, single])
    ).answer()
    #expect(answer.lines == ["yes", "one", "end"])
    #expect(playground.read("granted/file") == "yes\n")
  }

  @Test("what is granted for writing can be written", arguments: Playground.boxes)
  func writable(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let granted = try playground.makeFolder("granted")
    let answer = try await playground.shell(
      """
      cd \(granted) && echo 1 > a && mkdir d && echo 2 > d/b && mv a d/a && ln d/a d/c && rm d/c \
      && echo 3 >> d/b && cat d/a d/b
      """, SandboxPolicy(writable: [granted])
    ).answer()
    #expect(answer.lines == ["1", "2", "3"], "\(answer.errors)")
    #expect(playground.read("granted/d/a") == "1\n")
  }

  @Test("nothing outside can be written, made, removed or emptied", arguments: Playground.boxes)
  func writesOutside(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let file = try playground.write("text", to: "file")
    let answer = try await playground.python(
      """
      import os, sys
      path, folder = sys.argv[1:] if len(sys.argv) > 1 else (
        \(String(reflecting: file)), \(String(reflecting: playground.folder)))
      def tries(name, work):
        try: work()
        except OSError: return
        print(name, "went through", flush=True)
      tries("write", lambda: open(path, "w"))
      tries("append", lambda: open(path, "a"))
      tries("make", lambda: open(folder + "/new", "w"))
      tries("folder", lambda: os.mkdir(folder + "/new"))
      tries("link", lambda: os.symlink("x", folder + "/new"))
      tries("name", lambda: os.link(path, folder + "/new"))
      tries("move", lambda: os.rename(path, folder + "/new"))
      tries("remove", lambda: os.remove(path))
      tries("empty", lambda: os.truncate(path, 0))
      tries("empty on reading", lambda: os.open(path, os.O_RDONLY | os.O_TRUNC))
      tries("empty on nothing", lambda: os.open(path, 3 | os.O_TRUNC))
      tries("rights", lambda: os.chmod(path, 0o777))
      tries("times", lambda: os.utime(path, (0, 0)))
      tries("owner", lambda: os.chown(path, 1, 1))
      tries("attribute", lambda: os.setxattr(path, "user.x", b"x"))
      tries("system", lambda: open("/usr/new", "w"))
      tries("root", lambda: open("/new", "w"))
      tries("device", lambda: open("/dev/new", "w"))
      tries("shared memory", lambda: open("/dev/shm/new", "w"))
      print("end")
      """
    ).answer()
    // In bubblewrap the folder above its own is one in its own memory: it may write there, and nobody
    // else sees it.
    let own = ["write", "append", "make", "folder", "link", "move"].map { $0 + " went through" }
    let seen = answer.lines.filter { kind != .bubblewrap || !own.contains($0) }
    #expect(seen == ["end"], "\(answer.errors)")
    #expect(playground.read("file") == "text")
    let facts = try FileManager.default.attributesOfItem(atPath: file)
    #expect(facts[.posixPermissions] as? Int == 0o644)
    #expect(try FileManager.default.contentsOfDirectory(atPath: playground.folder).count == 2)
  }

  @Test("devices that hold nothing work as ever", arguments: Playground.kinds)
  func devices(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).shell(
      "echo x > /dev/null && head -c 3 /dev/zero | wc -c && head -c 4 /dev/urandom | wc -c"
    ).answer()
    #expect(answer.lines.map { $0.filter(\.isNumber) } == ["3", "4"])
  }

  @Test("a program learns of itself in /proc", arguments: Playground.boxes)
  func ownProcess(kind: SandboxKind) async throws {
    let answer = try await Playground(kind).python(
      """
      import os
      print("heap" in open("/proc/self/maps").read(), "Name" in open("/proc/self/status").read())
      print(len(os.listdir("/proc/self/fd")))
      """
    ).answer()
    // Three, and the one that lists them.
    #expect(answer.lines == ["True True", "4"], "\(answer.errors)")
  }
}
