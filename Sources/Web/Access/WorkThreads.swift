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

  /// Does some work, unless nobody waits for it any more.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }
}
