import CSystemCalls
import Foundation
import Synchronization

/// A program that is fed with bytes and read while it runs; it is killed when nobody wants it any more.
///
/// It gets a group of processes of its own, so that what it has started goes with it. Where a sandbox
/// refuses that, what it has started stays until the sandbox ends.
public struct ProgramStream: Sendable {
  /// The program's file.
  public var path: String
  /// Its arguments; no shell reads them.
  public var arguments: [String]
  /// Its complete environment.
  public var environment: [String: String]

  /// A program that is not started yet.
  public init(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program to its end.
  ///
  /// Its standard error is that of this program. Cancelling the task kills it.
  ///
  /// - Parameters:
  ///   - bytes: its standard input; a program that does not read all of it is no problem.
  ///   - take: takes what it writes to standard output, piece by piece. If this throws, the program is
  ///     killed.
  /// - Returns: its exit status; that of a killed one is 255.
  /// - Throws: `ChildProgramError`, `CancellationError`, and what `take` throws.
  public func run(
    input bytes: [UInt8], _ take: ([UInt8]) async throws -> Void
  ) async throws -> Int32 {
    let child = try StreamedChild(self)
    let pieces = child.read()
    child.write(bytes)
    return try await withTaskCancellationHandler {
      do {
        for await piece in pieces { try await take(piece) }
      } catch {
        child.kill()
        _ = await child.status
        throw error
      }
      let status = await child.status
      try Task.checkCancellation()
      return status
    } onCancel: {
      child.kill()
    }
  }
}

/// A running program, with this side's ends of its pipes.
private final class StreamedChild: Sendable {
  private let id: pid_t
  private let hasGroup: Bool
  private let input, output: FileHandle
  /// Whether the id is still the program's: after it was reaped, another may have it.
  private let isThere = Mutex(true)
  private let end = AsyncStream.makeStream(of: Int32.self)

  init(_ program: ProgramStream) throws(ChildProgramError) {
    let input = try PipeEnds()
    let output = try PipeEnds()
    self.input = FileHandle(fileDescriptor: input.writing, closeOnDealloc: true)
    self.output = FileHandle(fileDescriptor: output.reading, closeOnDealloc: true)
    defer {
      close(input.reading)
      close(output.writing)
    }
    let spawn = StreamSpawn(program, input: input.reading, output: output.writing)
    if let id = try spawn.start(inGroup: true) {
      (self.id, hasGroup) = (id, true)
    } else if let id = try spawn.start(inGroup: false) {
      (self.id, hasGroup) = (id, false)
    } else {
      throw .notStarted("the system does not permit it")
    }
  }

  /// What it writes, read by a thread of its own, as reading blocks; the same thread reaps it.
  func read() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    Thread.detachNewThread {
      while let piece = self.readPiece() { continuation.yield(piece) }
      let status = self.reap()
      continuation.finish()
      self.end.continuation.yield(status)
      self.end.continuation.finish()
    }
    return stream
  }

  /// What is there, as soon as something is; `nil` at the end.
  private func readPiece() -> [UInt8]? {
    let descriptor = output.fileDescriptor
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat {
        count = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      count = max(0, count)
    }
    return piece.isEmpty ? nil : piece
  }

  /// Feeds it, in a thread of its own, as a program may read slowly or never.
  func write(_ bytes: [UInt8]) {
    Thread.detachNewThread {
      // A program that has ended is an error here, and no signal that ends this program.
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGPIPE)
      unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
      try? self.input.write(contentsOf: bytes)
      try? self.input.close()
    }
  }

  /// How it ended.
  var status: Int32 {
    get async {
      for await status in end.stream { return status }
      return 255
    }
  }

  func kill() {
    isThere.withLock { isThere in
      if isThere { Foundation.kill(hasGroup ? -id : id, SIGKILL) }
    }
  }

  private func reap() -> Int32 {
    // Standard output may be closed long before the program ends, so it is waited for without the lock.
    var information = unsafe siginfo_t()
    while unsafe waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    return isThere.withLock { isThere in
      if hasGroup { Foundation.kill(-id, SIGKILL) }
      isThere = false
      var status: Int32 = 0
      while unsafe waitpid(id, &status, 0) < 0 { guard errno == EINTR else { return 255 } }
      return status & 0x7F == 0 ? status >> 8 & 0xFF : 255
    }
  }
}

/// A pipe whose ends no other program inherits.
private struct PipeEnds {
  let reading, writing: Int32

  init() throws(ChildProgramError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe make_private_pipe(&ends) == 0 else {
      throw .notStarted("the system has no pipe left")
    }
    (reading, writing) = (ends[0], ends[1])
  }
}
