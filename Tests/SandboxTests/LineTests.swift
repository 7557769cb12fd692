import Foundation
import Sandbox
import Testing

@Suite("Lines to and from a program") struct LineTests {
  @Test("lines go both ways, in order", arguments: Playground.kinds)
  func bothWays(kind: SandboxKind) async throws {
    let cat = try await Playground(kind).start(["/bin/cat"])
    for number in 1...100 {
      try await cat.write(Array("line \(number)".utf8))
      #expect(try await cat.nextLine() == "line \(number)")
    }
    try await cat.write([])
    #expect(try await cat.nextLine() == "")
    #expect(await cat.end(grace: .seconds(30)) == .status(0))
    #expect(try await cat.nextLine() == nil)
  }

  @Test("lines of a mebibyte pass whole", arguments: Playground.kinds)
  func longLines(kind: SandboxKind) async throws {
    let cat = try await Playground(kind).start(["/bin/cat"])
    let line = (0..<1 << 20).map { UInt8(32 + $0 % 90) }
    async let written: Void = { for _ in 0..<8 { try await cat.write(line) } }()
    for _ in 0..<8 {
      var lines = cat.lines.makeAsyncIterator()
      #expect(try await lines.next() == line)
    }
    try await written
    #expect(await cat.end(grace: .seconds(30)) == .status(0))
  }

  @Test("a line of the limit passes; one byte more ends the program", arguments: Playground.kinds)
  func lineLimit(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let cat = try await playground.start(["/bin/cat"], lineLimit: 10_000)
    try await cat.write(Array(repeating: 65, count: 10_000))
    #expect(try await cat.nextLine()?.count == 10_000)
    try await cat.write(Array(repeating: 65, count: 10_001))
    await #expect(throws: SandboxError.lineTooLong(limit: 10_000)) { try await cat.nextLine() }
    #expect(await cat.exit == .signal(SIGKILL))
  }

  @Test("a program that writes and never ends its line is ended", arguments: Playground.kinds)
  func endlessLine(kind: SandboxKind) async throws {
    let process = try await Playground(kind).start(["/bin/cat", "/dev/zero"])
    await #expect(throws: SandboxError.lineTooLong(limit: 16 << 20)) {
      try await process.nextLine()
    }
    #expect(await process.exit == .signal(SIGKILL))
  }

  @Test("a program that dies in the middle of a line is told apart", arguments: Playground.kinds)
  func unfinishedLine(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell("echo whole; printf half; exit 3")
    #expect(try await process.nextLine() == "whole")
    await #expect(throws: SandboxError.unfinishedLine(bytes: 4)) { try await process.nextLine() }
    #expect(await process.exit == .status(3))
  }

  @Test("a flood on standard error stops nobody, and its end is kept", arguments: Playground.kinds)
  func errorFlood(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell(
      "head -c 5000000 /dev/zero >&2; echo the end >&2; echo done")
    let answer = try await process.answer()
    #expect(answer.lines == ["done"])
    #expect(answer.exit == .status(0))
    #expect(answer.errors.hasSuffix("the end\n"))
    #expect(process.errors.count == LineProcess.keptErrors)
  }

  @Test("a program whose lines nobody takes waits, and loses none", arguments: Playground.kinds)
  func backPressure(kind: SandboxKind) async throws {
    let playground = try await Playground(kind)
    let progress = try playground.write("", to: "progress")
    let process = try await playground.python(
      """
      import sys
      for number in range(300_000):
        print(f"line {number}", flush=number % 1000 == 0)
        if number % 1000 == 0:
          with open(\(String(reflecting: progress)), "w") as file: file.write(str(number))
      """, SandboxPolicy(writable: [progress]))
    #expect(try await process.nextLine() == "line 0")
    var seen = ""
    // It stands still once the queue and the pipe are full.
    try await expectEventually {
      let now = playground.read("progress") ?? ""
      defer { seen = now }
      usleep(200_000)
      return !now.isEmpty && now == seen
    }
    #expect(Int(seen) ?? .max < 200_000)
    for number in 1..<300_000 {
      guard try await process.nextLine() == "line \(number)" else {
        Issue.record("line \(number) is missing")
        return
      }
    }
    #expect(await process.exit == .status(0))
  }

  @Test("cancelling a task that waits loses no line and ends nothing", arguments: Playground.kinds)
  func cancellation(kind: SandboxKind) async throws {
    let cat = try await Playground(kind).start(["/bin/cat"])
    let waiting = Task { try await cat.nextLine() }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    try await cat.write(Array("still here".utf8))
    #expect(try await cat.nextLine() == "still here")
    _ = await cat.end(grace: .seconds(30))
  }

  @Test("writing to a program that has gone is an error", arguments: Playground.kinds)
  func writingToNobody(kind: SandboxKind) async throws {
    let process = try await Playground(kind).shell("exit 0")
    _ = await process.exit
    await #expect(throws: SandboxError.programGone) {
      for _ in 0..<3 { try await process.write(Array("hello".utf8)) }
    }
  }

  @Test("a writer to a program that does not read waits until that is ended")
  func writingToTheDeaf() async throws {
    let process = try await Playground(.unconfined).shell("exec sleep 1000")
    let writing = Task { try await process.write(Array(repeating: 65, count: 1 << 20)) }
    #expect(await process.end(grace: .milliseconds(50)) == .signal(SIGTERM))
    await #expect(throws: SandboxError.programGone) { try await writing.value }
  }

  @Test("a newline is never smuggled into a line")
  func newline() async throws {
    let cat = try await Playground(.unconfined).start(["/bin/cat"])
    await #expect(throws: SandboxError.newlineInLine) {
      try await cat.write(Array("one\ntwo".utf8))
    }
    #expect(await cat.end(grace: .seconds(30)) == .status(0))
  }
}

/// Waits for something that comes by itself; never for ever.
func expectEventually(_ condition: () -> Bool) async throws {
  for _ in 0..<600 {
    if condition() { return }
    try await Task.sleep(for: .milliseconds(50))
  }
  Issue.record("it has not happened in half a minute")
}
