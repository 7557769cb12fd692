import Practice
import Terminal

extension SessionScreen {
  /// The keys that mean something now.
  var keys: [KeyBar.Entry] { inputKeys + choiceKeys }

  private var inputKeys: [KeyBar.Entry] {
    switch input {
    case .none: []
    case .menu: [entry("↑↓", words.choose), entry(words.enter, words.take)]
    case .text(_, true):
      [
        entry(words.control + "D", main ?? ""), entry(words.escape, words.toCase),
        entry(words.control + "O", words.editor), entry(words.control + "Z", words.undo),
      ]
    case .text(let field, false):
      [entry(words.enter, words.write), entry("e", words.editor)]
        + (field.isEmpty ? [] : [entry(words.control + "D", main ?? "")])
    case .marks(let field) where !field.passage.labels.isEmpty:
      [
        entry("↑↓", words.sentence), entry("1–\(field.passage.labels.count)", words.kind),
        entry("0", words.fine),
      ]
    case .marks(let field):
      [
        entry(field.hasSegments ? "↑↓" : "←→↑↓", words.sentence), entry(words.space, words.mark),
      ] + (field.hasSegments ? [] : [entry("⇧→", words.markMore)])
    case .question: [entry("↑↓", words.sentence), entry(words.space, words.choose)]
    }
  }

  private var main: String? { view.choices.first { $0.key == nil }?.words }

  private var choiceKeys: [KeyBar.Entry] {
    if input.isWriting { return [] }
    let isText = if case .text = input { true } else { false }
    return view.choices.compactMap { choice in
      if let key = choice.key { return entry(String(key), choice.words) }
      return isText ? nil : entry(words.enter, choice.words)
    }
  }

  private func entry(_ key: String, _ words: String) -> KeyBar.Entry {
    KeyBar.Entry(key: key, words: words)
  }
}
