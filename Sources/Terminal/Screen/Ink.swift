public import Diagnostics

/// How a piece of text looks.
///
/// Nothing is said by colour alone, so that it can be left out.
public struct Ink: Sendable, Hashable {
  /// Its colour; `nil` for the terminal's own.
  public var color: TerminalStyle.Color?
  /// Whether it is bold.
  public var isBold = false
  /// Whether fore- and background change places.
  public var isReversed = false
  /// Whether it is underlined.
  public var isUnderlined = false

  /// A look.
  public init(
    _ color: TerminalStyle.Color? = nil, bold: Bool = false, reversed: Bool = false,
    underlined: Bool = false
  ) {
    self.color = color
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
  }

  /// Like the text around it.
  public static let plain = Ink()
  /// What matters.
  public static let strong = Ink(bold: true)
  /// What matters less.
  public static let faint = Ink(.gray)

  /// The sequence that begins it, by ECMA-48.
  func sequence(inColor: Bool) -> String {
    var numbers = ["0"]
    if isBold { numbers.append("1") }
    if isUnderlined { numbers.append("4") }
    if isReversed { numbers.append("7") }
    if inColor, let color { numbers.append("\(color.rawValue)") }
    return "\u{1B}[\(numbers.joined(separator: ";"))m"
  }
}
