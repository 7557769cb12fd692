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
    var waiting: [Int: Waiter] = [:]
  }

  /// Somebody who waits, and what gives up waiting for them: it would keep this alive for as long.
  private struct Waiter {
    let continuation: CheckedContinuation<Exit?, Never>
    var timer: Task<Void, Never>?

    func answer(_ exit: Exit?) {
      timer?.cancel()
      continuation.resume(returning: exit)
    }
  }

  /// Takes over a child.
  ///
  /// - Parameter cleanUp: what is done when its last process has gone, before anybody learns of the end.
  init(_ spawned: Spawned, kind: SandboxKind, cleanUp: @escaping @Sendable () -> Void) {
    id = spawned.id
    self.kind = kind
    information = spawned.information.map { BubblewrapInformation(descriptor: $0) }
    let work: @Sendable () -> Void = { [self] in
      let exit = waitAndReap()
      cleanUp()
      tell(exit)
    }
    if WaitingThread.start(work) { return }
    // Nobody could ever reap it, so it does not live on.
    kill()
    work()
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
      let number = state.withLock { state -> Int? in
        guard state.exit == nil else { return nil }
        state.lastWaiter += 1
        state.waiting[state.lastWaiter] = Waiter(continuation: continuation)
        return state.lastWaiter
      }
      guard let number else { return continuation.resume(returning: state.withLock(\.exit)) }
      guard let time else { return }
      let timer = Task {
        try? await Task.sleep(for: time)
        state.withLock { $0.waiting.removeValue(forKey: number) }?.answer(nil)
      }
      // The end may have come before the timer was there to be stopped.
      let isWaiting = state.withLock {
        $0.waiting[number]?.timer = timer; return $0.exit == nil
      }
      if !isWaiting { timer.cancel() }
    }
  }

  private func waitAndReap() -> Exit {
    _ = wait_for_end(id)
    let first = information?.firstProcess
    information?.close()
    let code = state.withLock { state in
      // As long as it is not reaped, its group's number is its own.
      send(SIGKILL, to: -id)
      state.isReaped = true
      return reap_child(id)
    }
    RunningChild.waitUntilGone(group: id)
    if let first { RunningChild.waitUntilEnded(first) }
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

  /// Waits until the first process of a box has ended, and with it all that was in the box.
  ///
  /// The kernel lets it end last. Whether its new parent has reaped it already does not matter.
  private static func waitUntilEnded(_ first: pid_t) {
    for _ in 0..<1000 {
      let facts = FileManager.default.contents(atPath: "/proc/\(first)/stat") ?? Data()
      // The state stands after the name, which may have any bytes in it but is in brackets (proc(5)).
      let state = facts.lastIndex(of: UInt8(ascii: ")")).map { facts[$0...].dropFirst(2).first }
      guard let state, state != UInt8(ascii: "Z"), state != UInt8(ascii: "X") else { return }
      usleep(1000)
    }
  }

  private func tell(_ exit: Exit) {
    let waiting = state.withLock { state in
      state.exit = exit
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for waiter in waiting { waiter.answer(exit) }
  }

  /// Whoever has gone meanwhile needs no signal.
  private func send(_ signal: Int32, to group: pid_t) {
    _ = Foundation.kill(group, signal)
  }
}
