/// How a program ended.
public enum Exit: Sendable, Hashable {
  /// By itself, with this status.
  case status(Int32)
  /// By this signal.
  ///
  /// In bubblewrap a status of 128 + n is the signal n, as shells have it; a program that ends with such a
  /// status of its own cannot be told from it.
  case signal(Int32)

  /// The meaning of what reaping gave: a status, or a signal below zero.
  init(reaped code: Int32, kind: SandboxKind) {
    if code < 0 {
      self = code < -64 ? .status(255) : .signal(-code)
    } else if kind == .bubblewrap, code > 128, code <= 128 + 64 {
      self = .signal(code - 128)
    } else {
      self = .status(code)
    }
  }
}
