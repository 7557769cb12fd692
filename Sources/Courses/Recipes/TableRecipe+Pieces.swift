/// What the characters of a shape stand for.
extension TableRecipe.Shape {
  /// One character of a value.
  enum Piece: Hashable {
    /// A digit that is drawn.
    case digit
    /// A capital letter that is drawn.
    case capital
    /// A small letter that is drawn.
    case small
    /// The character itself.
    case fixed(Character)
  }

  /// The characters of a value, one by one.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var isEscaped = false
    for character in text {
      switch character {
      case _ where isEscaped:
        pieces.append(.fixed(character))
        isEscaped = false
      case "\\": isEscaped = true
      case "#": pieces.append(.digit)
      case "@": pieces.append(.capital)
      case "~": pieces.append(.small)
      default: pieces.append(.fixed(character))
      }
    }
    return pieces
  }

  /// A text as a part of a shape that stands for itself.
  package static func escaped(_ text: String) -> String {
    text.map { "#@~\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// How many different values there are, as far as it is worth counting.
  ///
  /// A check makes one of the digits.
  package var capacity: Int {
    let pieces = pieces
    let digits = pieces.count { $0 == .digit } - (check == nil ? 0 : 1)
    let letters = pieces.count { $0 == .capital || $0 == .small }
    var values = 1
    for _ in 0..<max(0, min(digits, 9)) { values *= 10 }
    for _ in 0..<min(letters, 5) { values *= 26 }
    return values
  }
}
