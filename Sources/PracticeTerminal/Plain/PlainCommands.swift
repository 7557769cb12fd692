import Practice

/// What can be done at a prompt, by a letter or a word.
///
/// Where one writes or marks, a colon stands before it, so that it is no part of the answer.
struct PlainCommands {
  private let view: SessionView
  private let words: PlainWords

  init(_ view: SessionView) {
    self.view = view
    words = .inLanguage(view.language)
  }

  private var needsColon: Bool {
    switch view.input {
    case .none, .menu: false
    default: true
    }
  }

  /// All of them on one line.
  func line(withMain: Bool, more: [String] = []) -> String {
    let main = view.choices.first { $0.key == nil && withMain }.map { words.emptyDoes($0.words) }
    let others = view.choices.compactMap { choice in
      choice.key.map { "\(needsColon ? ":" : "")\($0) \(choice.words)" }
    }
    return "(\(([main].compactMap { $0 } + more + others).joined(separator: " · ")))"
  }

  /// What a line asks for; an empty one for the main thing.
  func action(_ line: String, needsColon: Bool) -> SessionAction? {
    let isCommand = line.hasPrefix(":")
    guard isCommand || !needsColon else { return nil }
    let word = (isCommand ? String(line.dropFirst()) : line).lowercased()
    if word.isEmpty { return isCommand ? nil : view.choices.first { $0.key == nil }?.action }
    return view.choices.first { choice in
      choice.words.lowercased() == word || choice.key.map { String($0) == word } ?? false
    }?.action
  }

  /// What is done where input ends: the way out that loses nothing.
  var whenOver: SessionAction {
    let actions = view.choices.map(\.action)
    if actions.contains(.finish) { return .finish }
    if actions.contains(.list) { return .list }
    if actions.contains(.back) { return .back }
    return view.choices.first { $0.key == nil }?.action ?? .leave
  }
}
