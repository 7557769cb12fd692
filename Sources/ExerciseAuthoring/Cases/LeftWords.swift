/// Capitalised words and numbers of a case that stay as they are, so that somebody can look at them.
///
/// No detector knows a person's name without a title, a street, or the name of a product to come.
struct LeftWords {
  /// The words, each once, in the order of the text.
  let words: [String]
  /// Those that stand inside a sentence, which a task is likely to need.
  let insideSentences: [(text: String, range: Range<Int>)]

  init(_ template: CaseTemplate) {
    var words: [String] = []
    var inside: [(text: String, range: Range<Int>)] = []
    var seen: Set<String> = []
    var isOpening = true
    for piece in template.pieces {
      guard piece.value == nil else {
        isOpening = false
        continue
      }
      for token in LeftWords.tokens(piece) {
        let isFirst = isOpening || token.opens
        isOpening = false
        guard LeftWords.isTelling(token.text, isFirst) else { continue }
        if !isFirst, token.text.count >= 4, token.text.allSatisfy(\.isLetter) {
          inside.append((token.text, token.range))
        }
        if seen.insert(token.text).inserted { words.append(token.text) }
      }
    }
    (self.words, insideSentences) = (words, inside)
  }

  private static func isTelling(_ text: String, _ isFirst: Bool) -> Bool {
    if text.contains(where: \.isNumber) {
      return text.count(where: \.isNumber) > 1 || text.count > 1
    }
    guard text.count > 1, text.first?.isUppercase == true, !HiddenWords.ways.contains(text) else {
      return false
    }
    return !isFirst || !common.contains(text)
  }

  /// Words, each with whether a sentence or a line begins with it.
  private static func tokens(
    _ piece: CaseTemplate.Piece
  ) -> [(text: String, range: Range<Int>, opens: Bool)] {
    let bytes = Array(piece.text.utf8)
    var end = 0
    return WordSearch.words(of: piece.text, joints: ".,-/'").map { word in
      let opens = bytes[end..<word.range.lowerBound].contains { ".!?:\n\"".utf8.contains($0) }
      end = word.range.upperBound
      let start = piece.range.lowerBound
      return (word.text, start + word.range.lowerBound..<start + word.range.upperBound, opens)
    }
  }

  /// Words that sentences begin with and that are nobody's.
  private static let common: Set<String> = [
    "A", "After", "All", "An", "And", "As", "At", "Before", "But", "By", "Can", "Could", "Dear",
    "Draft", "For", "From", "He", "Her", "His", "How", "I", "If", "In", "Is", "It", "Kind", "My",
    "Nobody",
    "No", "Not", "On", "Our", "Please", "Regards", "She", "So", "Subject", "Summarise", "Thank",
    "That", "The", "Their", "Then", "There", "They", "This", "To", "We", "What", "When", "Where",
    "Which", "Who", "Why", "With", "Write", "Yes", "You", "Your",
    "Aber", "Alle", "Als", "Am", "Auf", "Aus", "Bei", "Bis", "Bitte", "Da", "Das", "Dass", "Dem",
    "Den", "Der", "Des", "Die", "Dies", "Diese", "Dieser", "Du", "Ein", "Eine", "Einen", "Er", "Es",
    "Fasse", "Für", "Guten", "Ich", "Ihr", "Ihre", "Im", "In", "Ist", "Kann", "Können", "Mein",
    "Meine", "Mit", "Nach", "Nicht", "Nun", "Ob", "Schreib", "Sehr", "Seit", "Sie", "Sind", "So",
    "Um", "Und", "Uns", "Unser", "Unsere", "Vielen", "Vom", "Von", "Vor", "Wann", "Warum", "Was",
    "Wenn", "Wer", "Wie", "Wir", "Wo", "Zu", "Zum", "Zur",
  ]
}
