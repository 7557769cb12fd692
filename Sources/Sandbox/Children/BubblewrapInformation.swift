import Foundation
import Synchronization

/// What `bwrap` says about the box that it has made: who is its first process (`--info-fd` in bwrap(1)).
///
/// The first process leads the group of the program, and takes no signal that could be caught from outside.
final class BubblewrapInformation: Sendable {
  private let state: Mutex<(descriptor: Int32, bytes: [UInt8])>

  init(descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    state = Mutex((descriptor, []))
  }

  /// The first process in the numbers of this side; `nil` as long as there is none.
  var firstProcess: pid_t? {
    state.withLock { state in
      var chunk = [UInt8](repeating: 0, count: 1024)
      let count = unsafe read(state.descriptor, &chunk, chunk.count)
      if count > 0 { state.bytes += chunk.prefix(count) }
      let fields = try? JSONDecoder().decode([String: Int32].self, from: Data(state.bytes))
      return fields?["child-pid"].flatMap { $0 > 1 ? $0 : nil }
    }
  }

  deinit { _ = state.withLock { close($0.descriptor) } }
}
