package import Practice
package import Terminal

/// A session on a full screen: what is shown, and what keys say.
package struct SessionScreen: Sendable {
  /// What a key asks for that the session does not do itself.
  package enum Command: Sendable, Hashable {
    case act([SessionAction])
    case openEditor
    case suspend
    case redraw
  }

  private(set) var view: SessionView
  var input: ScreenInput
  let language: String
  /// How many rows of what is to be read are above the upper edge.
  var scroll = 0
  /// Where the text is shown that is written; ↑ and ↓ go by it.
  var width = 76
  /// How many rows of what is to be read there is room for, and how many there are.
  var reading = (room: 0, rows: 0)

  package init(_ view: SessionView, language: String) {
    self.view = view
    self.language = language
    input = ScreenInput(view.input)
  }

  var words: ScreenWords { .inLanguage(language) }

  /// Shows what the session has come to.
  package mutating func show(_ new: SessionView) {
    let isElsewhere = !input.isSame(as: new.input) || new.title != view.title
    if isElsewhere { input = ScreenInput(new.input) }
    if isElsewhere || new.blocks != view.blocks { scroll = 0 }
    view = new
  }

  /// Puts another text into the field.
  mutating func replaceText(_ text: String) {
    guard case .text = input else { return }
    input = .text(TextField(text), isWriting: false)
  }

  /// What a key says.
  package mutating func handle(_ key: Key) -> Command? {
    if key == .control("c") { return .act([.leave]) }
    if key == .control("l") { return .redraw }
    if view.busy != nil { return nil }
    if scrolls(key) { return nil }
    if let command = answers(key) { return command == .redraw ? nil : command }
    return chooses(key)
  }

  private mutating func scrolls(_ key: Key) -> Bool {
    let page = max(1, reading.room - 1)
    switch key.code {
    case .pageDown: scroll(by: page)
    case .pageUp: scroll(by: -page)
    case .down where isReading: scroll(by: 1)
    case .up where isReading: scroll(by: -1)
    case .character(" ") where isReading: scroll(by: page)
    default: return false
    }
    return true
  }

  /// Whether there is nothing but text to read.
  private var isReading: Bool {
    switch input {
    case .none, .text(_, false): true
    default: false
    }
  }

  private mutating func scroll(by rows: Int) {
    scroll = max(0, min(scroll + rows, max(0, reading.rows - reading.room)))
  }

  /// What a key says to the input; `.redraw` where it only moves something.
  private mutating func answers(_ key: Key) -> Command? {
    switch input {
    case .none: return nil
    case .menu(let items, let cursor): return menu(key, items, cursor)
    case .text(let field, let isWriting): return text(key, field, isWriting)
    case .marks(var field):
      guard field.handle(key, MarkLayout(field, width: width - 2)) else { return nil }
      input = .marks(field)
    case .question(var field):
      guard field.handle(key) else { return nil }
      input = .question(field)
    }
    return .act(input.answer.map { [$0] } ?? [])
  }

  private mutating func menu(_ key: Key, _ items: [SessionMenuItem], _ cursor: Int) -> Command? {
    var cursor = cursor
    switch key.code {
    case .down: cursor = min(cursor + 1, items.count - 1)
    case .up: cursor = max(cursor - 1, 0)
    case .home: cursor = 0
    case .end: cursor = items.count - 1
    case .enter where items.indices.contains(cursor): return .act([items[cursor].action])
    case .character(let character):
      guard let number = character.wholeNumberValue, items.indices.contains(number - 1) else {
        return nil
      }
      return .act([items[number - 1].action])
    default: return nil
    }
    input = .menu(items, cursor: max(0, cursor))
    return .redraw
  }

  private mutating func text(_ key: Key, _ field: TextField, _ isWriting: Bool) -> Command? {
    var field = field
    switch (key, isWriting) {
    case (.control("d"), _): return .act([.write(field.text), .next])
    case (.control("o"), _), (Key(.character("e")), false): return .openEditor
    case (Key(.escape), true): input = .text(field, isWriting: false)
    case (Key(.enter), false): input = .text(field, isWriting: true)
    case (_, true):
      _ = field.handle(key, width: width - 2)
      input = .text(field, isWriting: true)
    case (_, false):
      // What is pasted is meant to be written, wherever one is.
      guard case .paste = key.code else { return nil }
      _ = field.handle(key, width: width - 2)
      input = .text(field, isWriting: true)
    }
    return .redraw
  }

  /// What a key says beside the input: the main thing with Enter, the others with their letters.
  private mutating func chooses(_ key: Key) -> Command? {
    if key == .control("z") { return .suspend }
    if key.code == .enter, let main = view.choices.first(where: { $0.key == nil }) {
      if case .question(var field) = input, main.action == .next {
        field.settle()
        input = .question(field)
      }
      return .act([input.answer, main.action].compactMap { $0 })
    }
    let letter =
      key.code == .escape || key.code == .backspace
      ? view.choices.first { $0.action == .back }
      : view.choices.first { $0.key != nil && $0.key == key.typed }
    return letter.map { .act([input.answer, $0.action].compactMap { $0 }) }
  }
}
