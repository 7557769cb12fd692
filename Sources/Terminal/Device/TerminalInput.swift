import CSystemCalls
import Foundation

/// What came of waiting for a terminal.
enum TerminalInput: Sendable {
  case bytes([UInt8])
  case news([TerminalEvent])
  case timeIsOver
  case gone

  /// Waits so many milliseconds, for ever where it is negative.
  static func wait(_ milliseconds: Int32) -> TerminalInput {
    switch terminal_wait(STDIN_FILENO, milliseconds) {
    case 0: .timeIsOver
    case 1: read()
    case 2: .news(news(terminal_news()))
    default: .gone
    }
  }

  private static func read() -> TerminalInput {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe Foundation.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return .bytes([]) }
    return count > 0 ? .bytes(Array(bytes.prefix(count))) : .gone
  }

  private static func news(_ bits: Int32) -> [TerminalEvent] {
    func holds(_ bit: Int) -> Bool { bits & Int32(bit) != 0 }
    var events: [TerminalEvent] = []
    if holds(TERMINAL_ENDED) { events.append(.ended(terminal_ending_signal())) }
    if holds(TERMINAL_STOPPED) { events.append(.stopped) }
    if holds(TERMINAL_RESIZED) || holds(TERMINAL_CONTINUED) { events.append(.changed) }
    if holds(TERMINAL_WOKEN) { events.append(.woken) }
    return events
  }
}
