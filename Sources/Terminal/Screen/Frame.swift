/// What a screen shows at a moment.
public struct Frame: Sendable, Hashable {
  /// A place on it, from the upper left, from 0.
  public struct Place: Sendable, Hashable {
    /// The row.
    public var row: Int
    /// The column.
    public var column: Int

    /// A place.
    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  /// The rows, from above.
  public var rows: [Row]
  /// Where the cursor is; `nil` if none is shown.
  public var cursor: Place?

  /// A frame.
  public init(rows: [Row], cursor: Place? = nil) {
    self.rows = rows
    self.cursor = cursor
  }
}

/// How large a terminal is, in characters.
public struct ScreenSize: Sendable, Hashable {
  /// How many columns.
  public var columns: Int
  /// How many rows.
  public var rows: Int

  /// A size.
  public init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}

/// Writes frames to a terminal: only the rows that are other than before.
public struct Painter: Sendable {
  private var shown: (rows: [Row], size: ScreenSize)?
  private let usesColor: Bool

  /// A painter of an empty screen.
  public init(usesColor: Bool) { self.usesColor = usesColor }

  /// Forgets what is on the screen, because somebody else wrote to it.
  public mutating func forget() { shown = nil }

  /// The bytes that make the screen show a frame, as text.
  public mutating func paint(_ frame: Frame, on size: ScreenSize) -> String {
    var text = "\u{1B}[?25l"
    let isKnown = shown?.size == size
    if !isKnown { text += "\u{1B}[0m\u{1B}[2J" }
    let old = isKnown ? shown?.rows ?? [] : []
    let rows = frame.rows.prefix(size.rows).map { $0.cut(to: size.columns) }
    for index in 0..<max(rows.count, old.count) {
      let row = index < rows.count ? rows[index] : Row()
      guard index >= old.count || old[index] != row else { continue }
      text += "\u{1B}[\(index + 1);1H\u{1B}[0m\u{1B}[2K" + painted(row)
    }
    if let cursor = frame.cursor {
      text += "\u{1B}[\(cursor.row + 1);\(min(cursor.column, size.columns - 1) + 1)H\u{1B}[?25h"
    }
    shown = (rows, size)
    return text
  }

  private func painted(_ row: Row) -> String {
    row.pieces.map { piece in
      piece.ink == .plain
        ? "\u{1B}[0m" + piece.text : piece.ink.sequence(inColor: usesColor) + piece.text
    }.joined() + "\u{1B}[0m"
  }
}
