import Diagnostics

/// How characters are shown: what a terminal would obey or hide is made visible.
enum ShownText {
  /// The character as it is shown, and the columns that it takes.
  static func shown(_ character: Character) -> (text: String, width: Int) {
    if let byte = character.utf8.first, character.utf8.count == 1, (0x20..<0x7F).contains(byte) {
      return (String(character), 1)
    }
    let text = Excerpt.visible(String(character))
    return (text, text.displayWidth)
  }

  static func width(_ character: Character) -> Int {
    if let byte = character.utf8.first, character.utf8.count == 1, (0x20..<0x7F).contains(byte) {
      return 1
    }
    return shown(character).width
  }
}
