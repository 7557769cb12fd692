/// How fast an answer is played.
enum ReplayPace {
  /// The words of a text, each with the white space after it: together they are the text.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isAtEnd = false
    for character in text {
      if isAtEnd, !character.isWhitespace {
        words.append(word)
        word = ""
      }
      isAtEnd = character.isWhitespace
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }

  /// How long to wait between two words, so that the last one still comes in time.
  static func pause(_ milliseconds: Int, words: Int, within time: Duration) -> Duration {
    min(.milliseconds(milliseconds), time / 2 / max(words, 1))
  }
}
