import Diagnostics

/// A row of a screen: pieces of text with their looks.
public struct Row: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A piece with one look.
  public struct Piece: Sendable, Hashable {
    /// What is shown; nothing in it steers a terminal.
    public let text: String
    /// How it looks.
    public let ink: Ink

    /// A piece; what a terminal would obey is made visible.
    public init(_ text: String, _ ink: Ink = .plain) {
      self.text = Excerpt.visible(text)
      self.ink = ink
    }
  }

  /// The pieces, from left to right.
  public var pieces: [Piece]

  /// A row of pieces.
  public init(_ pieces: [Piece] = []) { self.pieces = pieces }
  /// A row of one piece.
  public init(_ text: String, _ ink: Ink = .plain) { pieces = [Piece(text, ink)] }
  /// A row of one piece.
  public init(stringLiteral text: String) { self.init(text) }

  /// How many columns it takes.
  public var width: Int { pieces.reduce(0) { $0 + $1.text.displayWidth } }

  /// What it says, without its looks.
  public var text: String { pieces.map(\.text).joined() }

  /// This row, and another behind it.
  public static func + (left: Row, right: Row) -> Row { Row(left.pieces + right.pieces) }

  /// The row, cut to a width.
  public func cut(to width: Int) -> Row {
    guard self.width > width else { return self }
    var (pieces, left) = ([Piece](), max(0, width - 1))
    for piece in self.pieces where left > 0 {
      let text = String(
        piece.text.prefix { character in
          left -= character.displayWidth
          return left >= 0
        })
      pieces.append(Piece(text, piece.ink))
    }
    return Row(pieces + [Piece("…", .faint)])
  }

  /// The row with blanks up to a width.
  public func padded(to width: Int, _ ink: Ink = .plain) -> Row {
    let missing = width - self.width
    guard missing > 0 else { return self }
    return Row(pieces + [Piece(String(repeating: " ", count: missing), ink)])
  }
}
