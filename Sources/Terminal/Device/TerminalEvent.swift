/// What a terminal tells the program that it belongs to.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed, or a text pasted.
  case key(Key)
  /// It has another size now, or shows something else, so all is to be painted again.
  case changed
  /// Somebody wants the program to stop for a while.
  case stopped
  /// The program is to end: the terminal is gone, or the signal of this number came.
  case ended(Int32)
  /// `wake()` was called.
  case woken
  /// Nothing happened within the time.
  case nothing
}
