import Foundation

/// Threads for work that computes, so that a large text holds up no connection.
///
/// There are as many as processors; further work waits.
struct WorkThreads: Sendable {
  private let queue = OperationQueue()

  init() {
    queue.name = "dryrun.web.checks"
    queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
  }

  /// Does some work on a text: here if it is short, for a change of threads would take longer than the work.
  func run<Value: Sendable>(
    on bytes: Int, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    bytes <= WorkThreads.shortText ? try work() : try await run(work)
  }

  /// So many bytes are checked in a millisecond or two.
  private static let shortText = 8 << 10

  /// Does some work, unless nobody waits for it any more.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }
}
