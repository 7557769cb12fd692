import Foundation

/// Reads a line that nobody is to see, such as a password.
enum HiddenLine {
  /// The line that somebody types on the terminal, which does not show it.
  ///
  /// - Throws: `CommandError` if nobody is there.
  static func ask(_ question: String, instead: String) throws(CommandError) -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandError("nobody is there to type it; \(instead)")
    }
    StandardError.write(question)
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw CommandError("the terminal cannot hide what is typed; \(instead)")
    }
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      StandardError.write("\n")
    }
    return readLine() ?? ""
  }

  /// The first line of standard input.
  static func standardInput() -> String { readLine() ?? "" }
}
