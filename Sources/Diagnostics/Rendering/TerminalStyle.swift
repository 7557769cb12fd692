/// Whether text is painted in colours.
public enum TerminalStyle: Sendable, Hashable {
  /// As it is: for files, pipes and `NO_COLOR`.
  case plain
  /// With ANSI colours: for terminals.
  case ansi

  /// A colour, by its ANSI number.
  public enum Color: Int, Sendable {
    /// For what stops.
    case red = 31
    /// For what is fine.
    case green = 32
    /// For what needs care.
    case yellow = 33
    /// For what needs somebody.
    case magenta = 35
    /// For what is worth knowing.
    case cyan = 36
    /// For what matters less.
    case gray = 90
  }

  /// The text in this colour, where colours are used.
  public func paint(_ text: String, _ color: Color, bold: Bool = false) -> String {
    self == .plain ? text : "\u{1B}[\(bold ? "1;" : "")\(color.rawValue)m\(text)\u{1B}[0m"
  }
}
