/// A key that was pressed, or a text that was pasted.
public struct Key: Sendable, Hashable {
  /// Which one.
  public enum Code: Sendable, Hashable {
    /// What was typed: one character.
    case character(Character)
    /// What was pasted, with its line ends as they came.
    case paste(String)
    case enter, tab, escape, backspace, delete
    case up, down, left, right
    case home, end, pageUp, pageDown
  }

  /// What was held down with it.
  public struct Modifiers: OptionSet, Sendable, Hashable {
    /// As terminals send them: the sum of these, plus one.
    public let rawValue: Int
    /// A set of them.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Option.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
  }

  /// Which one.
  public var code: Code
  /// What was held down with it.
  public var modifiers: Modifiers

  /// A key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Control with a lower-case letter.
  public static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }

  /// The character that was typed, by itself.
  public var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }
}
