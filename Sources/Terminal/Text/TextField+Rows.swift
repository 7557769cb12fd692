extension TextField {
  /// What of the field is shown, and where the cursor is in it.
  public struct Shown: Sendable {
    /// The rows, at most as many as were asked for.
    public var rows: [String]
    /// The row of the cursor.
    public var row: Int
    /// The column of the cursor.
    public var column: Int
    /// Whether there is more above and below.
    public var hasMoreAbove, hasMoreBelow: Bool
  }

  /// How many rows the text takes, counted up to a number.
  public func height(width: Int, atMost most: Int) -> Int {
    var height = 0
    for line in lines {
      height += WordWrap(width: width).rows(of: line).count
      if height >= most { return most }
    }
    return height
  }

  /// The rows around the cursor.
  ///
  /// Only lines near it are looked at, so that a long text stays quick.
  public func shown(width: Int, height: Int) -> Shown {
    let wrap = WordWrap(width: width)
    let own = wrap.rows(of: lines[cursor.line])
    let index = own.lastIndex { $0.lowerBound <= cursor.column } ?? 0
    var above = own[..<index].map { (cursor.line, $0) }
    var (first, last) = (cursor.line, cursor.line)
    while above.count < height, first > 0 {
      first -= 1
      above = wrap.rows(of: lines[first]).map { (first, $0) } + above
    }
    var below = own[(index + 1)...].map { (cursor.line, $0) }
    while below.count < height, last + 1 < lines.count {
      last += 1
      below += wrap.rows(of: lines[last]).map { (last, $0) }
    }
    // As much above as fits once all that is below was given its place, but at least half.
    let room = max(0, height - 1)
    let up = min(above.count, max(room - below.count, room / 2))
    let down = min(below.count, room - up)
    let all = above.suffix(up) + [(cursor.line, own[index])] + below.prefix(down)
    return Shown(
      rows: all.map { row(of: $0.0, $0.1) }, row: up,
      column: min(
        self.width(cursor.line, own[index].lowerBound..<cursor.column), max(0, width - 1)),
      hasMoreAbove: up < above.count || first > 0,
      hasMoreBelow: down < below.count || last + 1 < lines.count)
  }

  private func row(of line: Int, _ range: Range<Int>) -> String {
    lines[line][range].reduce(into: "") { $0 += ShownText.shown($1).text }
  }
}
