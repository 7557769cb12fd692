import CSystemCalls
import Foundation
import Synchronization

/// A child from its start until nothing of it is left.
///
/// One thread waits for its end and reaps it. Everybody else signals it under the lock and never after it
/// was reaped, so that a number which the system has given to somebody else is never signalled.
final class RunningChild: Sendable {
  let id: pid_t
  private let kind: SandboxKind
  private let information: BubblewrapInformation?
  private let state = Mutex(State())

  private struct State {
    var exit: Exit?
    var isReaped = false
    var lastWaiter = 0
    var waiting: [Int: CheckedContinuation<Exit?, Never>] = [:]
  }

  /// Takes over a child.
  ///
  /// - Parameter cleanUp: what is done when its last process has gone, before anybody learns of the end.
  init(_ spawned: Spawned, kind: SandboxKind, cleanUp: @escaping @Sendable () -> Void) {
    id = spawned.id
    self.kind = kind
    information = spawned.information.map { BubblewrapInformation(descriptor: $0) }
    Thread.detachNewThread { [self] in
      let exit = waitAndReap()
      cleanUp()
      tell(exit)
    }
  }

  /// Asks the program to end.
  func askToEnd() {
    state.withLock { state in
      guard !state.isReaped else { return }
      // bwrap itself must stay: it would take the program with it before that has tidied up.
      if kind == .bubblewrap {
        if let first = information?.firstProcess { send(SIGTERM, to: -first) }
      } else {
        send(SIGTERM, to: -id)
      }
    }
  }

  /// Ends the program and all that it has started.
  func kill() {
    state.withLock { state in
      if !state.isReaped { send(SIGKILL, to: -id) }
    }
  }

  /// How it ended, waited for at most so long; `nil` if it has not ended then.
  func exit(within time: Duration? = nil) async -> Exit? {
    await withCheckedContinuation { continuation in
      let (exit, number) = state.withLock { state -> (Exit?, Int) in
        guard state.exit == nil else { return (state.exit, 0) }
        state.lastWaiter += 1
        state.waiting[state.lastWaiter] = continuation
        return (nil, state.lastWaiter)
      }
      if let exit { return continuation.resume(returning: exit) }
      guard let time else { return }
      Task {
        try? await Task.sleep(for: time)
        state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: nil)
      }
    }
  }

  private func waitAndReap() -> Exit {
    _ = wait_for_end(id)
    let first = information?.firstProcess
    let code = state.withLock { state in
      // As long as it is not reaped, its group's number is its own.
      send(SIGKILL, to: -id)
      state.isReaped = true
      return reap_child(id)
    }
    RunningChild.waitUntilGone(group: id)
    if let first { RunningChild.waitUntilGone(group: first) }
    return Exit(reaped: code, kind: kind)
  }

  /// Waits until a killed group's members have gone, but not for ever: in a container whose first process
  /// does not reap, they stay as zombies.
  private static func waitUntilGone(group: pid_t) {
    var pause: UInt32 = 100
    for _ in 0..<12 {
      guard Foundation.kill(-group, 0) == 0 || errno == EPERM else { return }
      usleep(pause)
      pause *= 2
    }
  }

  private func tell(_ exit: Exit) {
    let waiting = state.withLock { state in
      state.exit = exit
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for continuation in waiting { continuation.resume(returning: exit) }
  }

  /// Whoever has gone meanwhile needs no signal.
  private func send(_ signal: Int32, to group: pid_t) {
    _ = Foundation.kill(group, signal)
  }
}
