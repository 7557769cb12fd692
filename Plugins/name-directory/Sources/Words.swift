/// The words of a text, folded so that different ways to write a name are the same.
struct Words {
  /// A word.
  struct Word {
    /// In UTF-8 bytes of the text.
    var span: Range<Int>
    /// In small letters, without accents; ä is ae.
    var folded: String
    var isCapitalized: Bool
    /// Whether it follows the word before with only a space, a hyphen or a comma between.
    var followsClosely: Bool
    /// How many bytes an `s` at its end takes, with an apostrophe before it; 0 if there is none.
    var endingLength: Int

    /// The word without the s of a genitive, and where that ends; `nil` if it has none.
    var genitive: (stem: String, end: Int)? {
      guard endingLength > 0, folded.utf8.count > 2 else { return nil }
      return (String(folded.dropLast()), span.upperBound - endingLength)
    }
  }

  private var words: [Word] = []
  private var offset = 0
  private var start: Int?
  private var letters = ""
  private var isCapitalized = false
  private var isClose = false
  private var gap = 0
  private var apostrophe: Int?
  private var endingLength = 0
  private var end = 0

  /// Reads the words of a text.
  init(_ text: String) {
    for scalar in text.unicodeScalars {
      take(scalar)
      offset += UTF8.width(scalar)
    }
    finish()
  }

  var count: Int { words.count }
  subscript(index: Int) -> Word { words[index] }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if let letters = Folding.letters(of: scalar) {
      append(letters, scalar)
    } else if start != nil, scalar == "'" || scalar == "\u{2019}", apostrophe == nil {
      apostrophe = offset
    } else {
      finish()
      separate(scalar)
    }
  }

  private mutating func append(_ letters: String, _ scalar: Unicode.Scalar) {
    let width = UTF8.width(scalar)
    if start == nil {
      start = offset
      self.letters = ""
      isCapitalized = scalar.properties.isUppercase
    }
    if letters == "\u{308}" {
      // A diaeresis that stands behind its letter.
      if let last = self.letters.last, "aou".contains(last) { self.letters.append("e") }
    } else {
      self.letters += letters
    }
    endingLength = letters == "s" ? offset + width - (apostrophe ?? offset) : 0
    apostrophe = nil
    end = offset + width
  }

  private mutating func separate(_ scalar: Unicode.Scalar) {
    gap += 1
    switch scalar {
    case " ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", ",", "\n", "\t":
      isClose = isClose && gap <= 3
    default: isClose = false
    }
  }

  private mutating func finish() {
    guard let start else { return }
    words.append(
      Word(
        span: start..<end, folded: letters, isCapitalized: isCapitalized, followsClosely: isClose,
        endingLength: endingLength))
    self.start = nil
    // An apostrophe that nothing followed stands between words.
    gap = apostrophe == nil ? 0 : 1
    isClose = true
    apostrophe = nil
  }
}

extension Words {
  /// All of them, folded.
  var folded: [String] { words.map(\.folded) }
}
