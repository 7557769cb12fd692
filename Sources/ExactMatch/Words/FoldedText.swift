/// The words of a paragraph, folded, and where each stands in the text.
///
/// One space stands between two words, so that the bytes from the start of one word to the end of
/// another are a phrase in the form in which entries are hashed.
struct FoldedText {
  struct Word {
    /// In the folded bytes.
    var start: Int
    var end: Int
    /// In the text.
    var textStart: Int
    var textEnd: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private var isInWord = false

  /// Forgets what it holds, and keeps the room for it.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isInWord = false
  }

  /// Adds a byte of a word; a part of the text stands for it, perhaps for more bytes as well.
  @inline(__always)
  mutating func append(_ byte: UInt8, for range: Range<Int>) {
    if !isInWord { beginWord(at: range.lowerBound) }
    bytes.append(byte)
    words[words.count - 1].end = bytes.count
    words[words.count - 1].textEnd = range.upperBound
  }

  /// Adds letters and digits of ASCII that stand in a text.
  @inline(__always)
  mutating func appendPlain(_ range: Range<Int>, of text: [UInt8]) {
    if !isInWord { beginWord(at: range.lowerBound) }
    let start = bytes.count
    bytes.append(contentsOf: text[range])
    // The bit that makes a letter small is set in every digit.
    for index in start..<bytes.count { bytes[index] |= 0x20 }
    words[words.count - 1].end = bytes.count
    words[words.count - 1].textEnd = range.upperBound
  }

  /// Whatever is added next begins another word.
  mutating func endWord() { isInWord = false }

  private mutating func beginWord(at offset: Int) {
    if !words.isEmpty { bytes.append(UInt8(ascii: " ")) }
    words.append(
      Word(start: bytes.count, end: bytes.count, textStart: offset, textEnd: offset))
    isInWord = true
  }
}
