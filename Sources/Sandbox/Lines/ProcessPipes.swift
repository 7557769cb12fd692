import Foundation
import NIOCore
import NIOPosix

/// This side of a program's three pipes.
struct ProcessPipes: Sendable {
  let lines = LineQueue()
  let errors = ErrorTail(limit: LineProcess.keptErrors)
  private let input, output, errorOutput: any Channel

  /// Takes over the pipes of a program that has just been started; if that fails, it is killed.
  init(_ spawned: Spawned, lineLimit: Int, _ child: RunningChild) async throws(SandboxError) {
    let (lines, errors) = (lines, errors)
    var unowned = [spawned.input, spawned.output, spawned.errors]
    let pipe = NIOPipeBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    do {
      input = try await pipe.takingOwnershipOfDescriptor(output: spawned.input).get()
      unowned.removeFirst()
      output = try await pipe.channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            LineReader(limit: lineLimit, into: lines) { child.kill() })
        }
      }.takingOwnershipOfDescriptor(input: spawned.output).get()
      unowned.removeFirst()
      errorOutput = try await pipe.channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ErrorReader(into: errors))
        }
      }.takingOwnershipOfDescriptor(input: spawned.errors).get()
    } catch {
      child.kill()
      for descriptor in unowned { Foundation.close(descriptor) }
      throw .notStarted(step: "taking over its pipes", reason: "the system has no room for them")
    }
  }

  func write(_ line: [UInt8]) async throws(SandboxError) {
    var buffer = input.allocator.buffer(capacity: line.count + 1)
    buffer.writeBytes(line)
    buffer.writeInteger(UInt8(ascii: "\n"))
    do {
      try await input.writeAndFlush(buffer).get()
    } catch {
      throw .programGone
    }
  }

  func closeInput() { input.close(promise: nil) }

  /// Waits until standard error has been read to its end.
  ///
  /// When every process has gone, that comes at once; where one may have escaped, it is not waited for long.
  func drainErrors() async {
    let loop = errorOutput.eventLoop
    let drained = loop.makePromise(of: Void.self)
    errorOutput.closeFuture.cascade(to: drained)
    let timer = loop.scheduleTask(in: .seconds(1)) { drained.succeed() }
    try? await drained.futureResult.get()
    timer.cancel()
  }

  /// Closes all three, even if something stands in them.
  func close() {
    for channel in [input, output, errorOutput] { channel.close(promise: nil) }
  }
}
