import Detection
import PCRE2

/// Words and numbers of a case that stay as they are, so that somebody can look at them: capitalised words,
/// whatever has a digit, names behind a title, handles, and what looks like a secret.
///
/// No detector knows a person's name without a title, a street, or the name of a product to come.
struct LeftWords {
  /// The words, each once, in the order of the text.
  let words: [String]
  /// Nouns that are nobody's name, which a task is likely to need.
  let nouns: [(text: String, range: Range<Int>)]

  init(_ template: CaseTemplate, telling: TellingWords) {
    var words: [String] = []
    var nouns: [(text: String, range: Range<Int>)] = []
    var isOpening = true
    for piece in template.pieces {
      guard piece.value == nil else {
        isOpening = false
        continue
      }
      words += LeftWords.phrases(in: piece.text)
      for token in LeftToken.tokens(piece) {
        let isFirst = isOpening || token.opens
        isOpening = false
        if LeftWords.isNoun(token, telling) { nouns.append((token.text, token.range)) }
        guard LeftWords.isTelling(token, isFirst, telling) else { continue }
        words.append((token.isHandle ? "@" : "") + token.text)
      }
      words += piece.text.split(whereSeparator: \.isWhitespace).filter(TellingWords.isSecret)
        .map(String.init)
    }
    var seen: Set<String> = []
    (self.words, self.nouns) = (words.filter { seen.insert($0).inserted }, nouns)
  }

  private static func isTelling(
    _ token: LeftToken, _ isFirst: Bool, _ telling: TellingWords
  ) -> Bool {
    let text = token.text
    if text.contains(where: \.isNumber) || token.isHandle || telling.contains(text) { return true }
    if HiddenWords.ways.contains(text) { return false }
    if token.isBehindTitle { return true }
    return text.count > 1 && text.first?.isUppercase == true && (!isFirst || !common.contains(text))
  }

  private static func isNoun(_ token: LeftToken, _ telling: TellingWords) -> Bool {
    token.text.count >= 4 && token.text.first?.isUppercase == true
      && token.text.allSatisfy(\.isLetter) && token.isBehindArticle && !token.isBeforeCapital
      && !token.isHandle && !HiddenWords.ways.contains(token.text)
      && !telling.contains(token.text)
  }

  private static let months =
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)"

  private static let partialDay = FixedPattern(
    #"(?<!\w)(?:\d{1,2}\.? \#(months)|\#(months) (?:(?:19|20)\d{2}|\d{1,2}))(?!\w)"#
  ).pattern

  /// Parts of days, such as `April 1985` and `12. Mai`: what is left of a day that is replaced elsewhere.
  private static func phrases(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var phrases: [String] = []
    _ = partialDay.forEachMatch(in: bytes.span) { range in
      phrases.append(String(decoding: bytes[range], as: UTF8.self))
      return true
    }
    return phrases
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
