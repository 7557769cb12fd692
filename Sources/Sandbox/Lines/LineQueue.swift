import NIOCore
import Synchronization

/// Lines that have come and that nobody has taken yet.
///
/// It holds about `capacity` bytes: then nothing more is read, the program's pipe fills up, and the program
/// waits. A task that is cancelled while it waits takes no line with it.
final class LineQueue: Sendable {
  private typealias Waiter = CheckedContinuation<[UInt8]?, any Error>

  private struct State {
    var lines = CircularBuffer<[UInt8]>()
    var bytes = 0
    var end: Result<Void, SandboxError>?
    var waiters: [(number: Int, waiter: Waiter)] = []
    var lastWaiter = 0
    var whenRoom: (@Sendable () -> Void)?
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int = 1 << 20) { self.capacity = capacity }

  /// Whether there is room for more; if not, the function is called once there is.
  func hasRoom(otherwise whenRoom: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard state.bytes >= capacity else { return true }
      state.whenRoom = whenRoom
      return false
    }
  }

  func append(_ line: [UInt8]) {
    let waiter = state.withLock { state -> Waiter? in
      guard state.end == nil else { return nil }
      guard state.waiters.isEmpty else { return state.waiters.removeFirst().waiter }
      state.lines.append(line)
      state.bytes += LineQueue.weight(line)
      return nil
    }
    waiter?.resume(returning: line)
  }

  /// Lets nothing more in; the first end counts.
  func finish(_ end: Result<Void, SandboxError>) {
    let waiters = state.withLock { state in
      if state.end == nil { state.end = end }
      defer { state.waiters = [] }
      return state.waiters
    }
    for (_, waiter) in waiters { waiter.resume(with: end.asNoLine) }
  }

  /// The next line; `nil` at the end.
  func next() async throws -> [UInt8]? {
    let number = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wait($0, number) }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.number == number }) else {
          return nil
        }
        return state.waiters.remove(at: index).waiter
      }
      waiter?.resume(throwing: CancellationError())
    }
  }

  private func wait(_ waiter: Waiter, _ number: Int) {
    var whenRoom: (@Sendable () -> Void)?
    let result = state.withLock { state -> Result<[UInt8]?, any Error>? in
      if let line = state.lines.popFirst() {
        state.bytes -= LineQueue.weight(line)
        if state.bytes < capacity / 2 { whenRoom = state.whenRoom.take() }
        return .success(line)
      }
      if let end = state.end { return end.asNoLine }
      // The cancellation of this task may have come before it had anything to take back.
      if Task.isCancelled { return .failure(CancellationError()) }
      state.waiters.append((number, waiter))
      return nil
    }
    whenRoom?()
    if let result { waiter.resume(with: result) }
  }

  /// A line's bytes and what it costs to keep one at all.
  private static func weight(_ line: [UInt8]) -> Int { line.count + 32 }
}

extension Result<Void, SandboxError> {
  fileprivate var asNoLine: Result<[UInt8]?, any Error> {
    map { nil }.mapError { $0 }
  }
}
