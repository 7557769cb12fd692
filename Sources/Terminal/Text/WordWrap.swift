/// Breaks one line of a text into rows, between words where there are any.
///
/// Rows are ranges of characters and hold each of them once, so that a cursor and a mark find their
/// place. A blank at the end of a row may stand beyond the width, where nobody sees it. A character wider
/// than the row stands alone in one.
public struct WordWrap: Sendable {
  /// How many columns a row has, at least 1.
  public let width: Int

  /// A way to wrap.
  public init(width: Int) { self.width = max(1, width) }

  /// The rows; one that is empty for an empty line.
  public func rows(of line: some Sequence<Character>) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var (start, column, position) = (0, 0, 0)
    // Where the row can be broken, and the columns behind that.
    var (word, wordColumn) = (0, 0)
    for character in line {
      let columns = ShownText.width(character)
      if character == " " {
        column += columns
        (word, wordColumn) = (position + 1, column)
      } else {
        if column + columns > width, position > start {
          let end = word > start ? word : position
          rows.append(start..<end)
          column -= word > start ? wordColumn : column
          (start, word, wordColumn) = (end, end, 0)
          // What follows the last blank may be longer than a row by itself.
          if column + columns > width, position > start {
            rows.append(start..<position)
            (start, word, column) = (position, position, 0)
          }
        }
        column += columns
      }
      position += 1
    }
    rows.append(start..<position)
    return rows
  }
}
