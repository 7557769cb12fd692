import Foundation
import Synchronization

/// What `bwrap` says about the box that it has made: who is its first process (`--info-fd` in bwrap(1)).
///
/// The first process leads the group of the program, and takes no signal that could be caught from outside.
final class BubblewrapInformation: Sendable {
  private struct State {
    var descriptor: Int32
    var bytes: [UInt8] = []
  }

  private let state: Mutex<State>

  init(descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    state = Mutex(State(descriptor: descriptor))
  }

  /// The first process in the numbers of this side; `nil` as long as there is none.
  var firstProcess: pid_t? {
    state.withLock { state in
      var chunk = [UInt8](repeating: 0, count: 1024)
      let count = unsafe read(state.descriptor, &chunk, chunk.count)
      if count > 0 { state.bytes += chunk.prefix(count) }
      let fields = try? JSONDecoder().decode([String: Int64].self, from: Data(state.bytes))
      return fields?["child-pid"].flatMap { $0 > 1 ? pid_t(exactly: $0) : nil }
    }
  }

  /// Reads no more; what was read stays known.
  func close() {
    state.withLock { state in
      guard state.descriptor >= 0 else { return }
      Foundation.close(state.descriptor)
      state.descriptor = -1
    }
  }

  deinit { close() }
}
