import CSystemCalls
import Dispatch
import Foundation

/// The terminal that the program was started in, for as long as the program has it for itself.
///
/// It is given back however the program ends: by `close()`, by a signal, by a crash. Nothing is read while
/// nobody waits for an event, so another program can have the terminal in between.
public actor Terminal {
  /// Why a terminal cannot be used.
  public enum Failure: Error, Hashable {
    /// Input or output is none.
    case notATerminal
  }

  private var decoder = KeyDecoder()
  private var waiting: [TerminalEvent] = []
  private let queue = DispatchQueue(label: "terminal")

  /// Takes over the terminal at standard input and output.
  public init() throws(Failure) {
    guard terminal_enter(STDIN_FILENO, STDOUT_FILENO) == 0 else { throw .notATerminal }
  }

  /// Whether standard input and output are a terminal that knows more than lines.
  public static var isThere: Bool {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !kind.isEmpty
      && kind != "dumb"
  }

  /// How large it is; 80 × 24 where nobody knows.
  public nonisolated var size: ScreenSize {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard unsafe terminal_size(STDOUT_FILENO, &columns, &rows) == 0 else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(columns), rows: Int(rows))
  }

  /// Gives it back.
  public nonisolated func close() { terminal_leave() }

  /// Ends a wait from elsewhere.
  public nonisolated func wake() { terminal_wake() }

  /// Writes to it; what a terminal that is gone cannot show is dropped.
  public nonisolated func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Waits for what happens next.
  ///
  /// - Parameter milliseconds: how long at most; for ever if it is not said.
  public func next(within milliseconds: Int? = nil) async -> TerminalEvent {
    while waiting.isEmpty {
      // What follows Esc at once belongs to it; over a slow line that may take a moment.
      let limit = decoder.isWaiting ? 50 : milliseconds ?? -1
      let event = await onQueue { TerminalInput.wait(Int32(clamping: limit)) }
      switch event {
      case .bytes(let bytes): waiting += decoder.feed(bytes).map { .key($0) }
      case .news(let news): waiting += news
      case .gone: return .ended(SIGHUP)
      case .timeIsOver where decoder.isWaiting: waiting += decoder.flush().map { .key($0) }
      case .timeIsOver: return .nothing
      }
    }
    return waiting.removeFirst()
  }

  /// Stops the program until it is continued, as Control-Z does elsewhere.
  public func suspend() async {
    await onQueue { _ = terminal_suspend() }
  }

  /// Runs a command of the shell, such as an editor, with one more argument on this terminal.
  ///
  /// - Returns: its exit status; `nil` if it could not be started.
  public func run(_ command: String, _ argument: String) async -> Int32? {
    terminal_leave()
    let status = await onQueue { Terminal.run(command, argument) }
    _ = terminal_enter(STDIN_FILENO, STDOUT_FILENO)
    decoder = KeyDecoder()
    return status
  }

  /// Does something while the terminal is as it was, because it may ask there.
  public func aside<Result: Sendable>(
    _ body: @Sendable () async -> Result
  ) async -> Result {
    terminal_leave()
    let result = await body()
    _ = terminal_enter(STDIN_FILENO, STDOUT_FILENO)
    decoder = KeyDecoder()
    return result
  }

  /// Runs a command of the shell with one more argument, where nobody has the terminal for themselves.
  ///
  /// It blocks until the command ends.
  ///
  /// - Returns: its exit status; `nil` if it could not be started.
  public static func run(_ command: String, _ argument: String) -> Int32? {
    let status = unsafe terminal_run(command, argument)
    return status < 0 ? nil : status
  }

  /// Calls that block have a thread of their own.
  private func onQueue<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
