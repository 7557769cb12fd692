/// A change of a text, as a key asks for it.
enum TextEdit: Sendable, Hashable {
  case insert(String)
  case newLine
  case deleteBackward, deleteForward
  case deleteWordBackward
  case deleteToLineStart, deleteToLineEnd

  init?(_ key: Key) {
    switch (key.code, key.modifiers) {
    case (.paste(let text), _): self = .insert(text)
    case (.character(let character), []), (.character(let character), .shift):
      self = .insert(String(character))
    case (.enter, _): self = .newLine
    case (.backspace, .alt), (.character("w"), .control): self = .deleteWordBackward
    case (.backspace, _): self = .deleteBackward
    case (.delete, _): self = .deleteForward
    case (.character("u"), .control): self = .deleteToLineStart
    case (.character("k"), .control): self = .deleteToLineEnd
    default: return nil
    }
  }

  /// Whether this belongs to the step that the last one began.
  func continues(_ last: TextEdit?) -> Bool {
    switch (last, self) {
    case (.insert(let before)?, .insert(let text)):
      text.count == 1 && before.count == 1 && !(before == " " && text != " ")
    case (.deleteBackward?, .deleteBackward), (.deleteForward?, .deleteForward): true
    default: false
    }
  }
}

extension TextField {
  mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let text): insert(text)
    case .newLine: insert("\n")
    case .deleteBackward: delete(from: place(before: cursor), to: cursor)
    case .deleteForward: delete(from: cursor, to: place(after: cursor))
    case .deleteWordBackward: delete(from: wordStart(before: cursor), to: cursor)
    case .deleteToLineStart: delete(from: Place(line: cursor.line, column: 0), to: cursor)
    case .deleteToLineEnd:
      let end = Place(line: cursor.line, column: lines[cursor.line].count)
      delete(from: cursor, to: end)
    }
  }

  private mutating func insert(_ text: String) {
    var new = TextField.lines(of: text)
    let line = lines[cursor.line]
    let rest = Array(line[cursor.column...])
    // An accent that is typed belongs to the character before it.
    let head = Array(String(line[..<cursor.column]) + String(new[0]))
    new[0] = head
    let column = new[new.count - 1].count
    new[new.count - 1] += rest
    lines.replaceSubrange(cursor.line...cursor.line, with: new)
    cursor = Place(line: cursor.line + new.count - 1, column: column)
  }

  private mutating func delete(from start: Place, to end: Place) {
    guard start < end else { return }
    let joined = lines[start.line][..<start.column] + lines[end.line][end.column...]
    lines.replaceSubrange(start.line...end.line, with: [Array(joined)])
    cursor = start
  }
}
