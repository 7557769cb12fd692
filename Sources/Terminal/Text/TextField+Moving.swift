extension TextField {
  /// Moves the cursor; `false` if the key moves nothing.
  mutating func move(_ key: Key) -> Bool {
    let byWord = !key.modifiers.isDisjoint(with: [.alt, .control])
    switch key.code {
    case .left: cursor = byWord ? wordStart(before: cursor) : place(before: cursor)
    case .right: cursor = byWord ? wordEnd(after: cursor) : place(after: cursor)
    case .up: return moveRow(by: -1)
    case .down: return moveRow(by: 1)
    case .home where byWord: cursor = Place(line: 0, column: 0)
    case .end where byWord: moveToEnd()
    case .home: cursor.column = row(at: cursor).lowerBound
    case .end: cursor.column = lastColumn(of: row(at: cursor))
    case .character("a") where key.modifiers == .control: cursor.column = 0
    case .character("e") where key.modifiers == .control: cursor.column = lines[cursor.line].count
    default: return false
    }
    wantedColumn = nil
    return true
  }

  func place(before place: Place) -> Place {
    if place.column > 0 { return Place(line: place.line, column: place.column - 1) }
    guard place.line > 0 else { return place }
    return Place(line: place.line - 1, column: lines[place.line - 1].count)
  }

  func place(after place: Place) -> Place {
    if place.column < lines[place.line].count {
      return Place(line: place.line, column: place.column + 1)
    }
    guard place.line + 1 < lines.count else { return place }
    return Place(line: place.line + 1, column: 0)
  }

  func wordStart(before place: Place) -> Place {
    if place.column == 0 { return self.place(before: place) }
    var place = place
    let line = lines[place.line]
    while place.column > 0, !isWord(line[place.column - 1]) { place.column -= 1 }
    while place.column > 0, isWord(line[place.column - 1]) { place.column -= 1 }
    return place
  }

  func wordEnd(after place: Place) -> Place {
    var place = place
    if place.column == lines[place.line].count { return self.place(after: place) }
    let line = lines[place.line]
    while place.column < line.count, !isWord(line[place.column]) { place.column += 1 }
    while place.column < line.count, isWord(line[place.column]) { place.column += 1 }
    return place
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The row of its line that a place is shown in.
  func row(at place: Place) -> Range<Int> {
    let rows = rows(ofLine: place.line)
    return rows.last { $0.lowerBound <= place.column } ?? 0..<0
  }

  /// The last place in a row; behind its end is the next one's beginning.
  private func lastColumn(of row: Range<Int>) -> Int {
    row.upperBound == lines[cursor.line].count ? row.upperBound : max(0, row.upperBound - 1)
  }

  /// One row up or down; from the first one up is no move, so that others can take the key.
  private mutating func moveRow(by step: Int) -> Bool {
    let rows = rows(ofLine: cursor.line)
    let index = rows.lastIndex { $0.lowerBound <= cursor.column } ?? 0
    let column = wantedColumn ?? width(cursor.line, rows[index].lowerBound..<cursor.column)
    wantedColumn = column
    if rows.indices.contains(index + step) {
      cursor.column = self.column(nearest: column, in: rows[index + step], of: cursor.line)
      return true
    }
    let line = cursor.line + step
    guard lines.indices.contains(line) else {
      wantedColumn = nil
      return false
    }
    let others = self.rows(ofLine: line)
    cursor.line = line
    let row = step > 0 ? others[0] : others[others.count - 1]
    cursor.column = self.column(nearest: column, in: row, of: line)
    return true
  }

  private func column(nearest wanted: Int, in row: Range<Int>, of line: Int) -> Int {
    var (column, used) = (row.lowerBound, 0)
    let last =
      row.upperBound == lines[line].count ? row.upperBound : max(row.lowerBound, row.upperBound - 1)
    while column < last {
      let next = used + ShownText.width(lines[line][column])
      guard next <= wanted else { break }
      (column, used) = (column + 1, next)
    }
    return column
  }

  func width(_ line: Int, _ range: Range<Int>) -> Int {
    lines[line][range].reduce(0) { $0 + ShownText.width($1) }
  }
}
