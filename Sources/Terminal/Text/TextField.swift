/// A text of several lines that is written with the keyboard.
///
/// The cursor moves by character, by word (Control or Alt with ← →), by row and by line; Control-Z takes
/// back what was done, Control-Y does it again. Keys that mean nothing here are left to others.
public struct TextField: Sendable {
  var lines: [[Character]]
  var cursor: Place
  /// The column that ↑ and ↓ keep to, while nothing else is pressed.
  var wantedColumn: Int?
  private var history = TextHistory()
  private var width = 80

  /// Where the cursor stands: before a character of a line.
  struct Place: Sendable, Hashable, Comparable {
    var line, column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// A field with a text, and the cursor at its end.
  public init(_ text: String = "") {
    lines = TextField.lines(of: text)
    cursor = Place(line: 0, column: 0)
    moveToEnd()
  }

  /// What is written; lines end in `\n`.
  public var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// Whether nothing is written.
  public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  /// Does what a key says; `false` if it says nothing here.
  ///
  /// - Parameter width: how wide the field is shown, in columns: ↑ and ↓ go by rows.
  public mutating func handle(_ key: Key, width: Int) -> Bool {
    self.width = max(1, width)
    if key == .control("z") { return undo() }
    if key == .control("y") { return redo() }
    if let edit = TextEdit(key) {
      let before = self
      apply(edit)
      if before.lines != lines { history.note(before.state, before: edit) }
      wantedColumn = nil
      return true
    }
    return move(key)
  }

  private var state: TextHistory.State { TextHistory.State(lines: lines, cursor: cursor) }

  private mutating func undo() -> Bool {
    guard let state = history.undone(from: state) else { return true }
    (lines, cursor) = (state.lines, state.cursor)
    return true
  }

  private mutating func redo() -> Bool {
    guard let state = history.redone(from: state) else { return true }
    (lines, cursor) = (state.lines, state.cursor)
    return true
  }

  mutating func moveToEnd() {
    cursor = Place(line: lines.count - 1, column: lines[lines.count - 1].count)
  }

  /// The rows of a line as they are shown.
  func rows(ofLine line: Int) -> [Range<Int>] { WordWrap(width: width).rows(of: lines[line]) }

  static func lines(of text: String) -> [[Character]] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { Array($0) }
  }
}
