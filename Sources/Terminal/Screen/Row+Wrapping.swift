extension Row {
  /// A text in rows of at most a width.
  ///
  /// - Parameters:
  ///   - first: what stands before the first row; further ones are indented by as much.
  ///   - width: how many columns there are, with what stands before.
  public static func wrapped(
    _ text: String, _ ink: Ink = .plain, behind first: Row = Row(), to width: Int
  ) -> [Row] {
    let indent = Row(String(repeating: " ", count: first.width))
    let wrap = WordWrap(width: max(8, width - first.width))
    var rows: [Row] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let characters = Array(line)
      for range in wrap.rows(of: characters) {
        var row = characters[range]
        while row.last == " " { row.removeLast() }
        rows.append((rows.isEmpty ? first : indent) + Row(String(row), ink))
      }
    }
    return rows
  }
}
