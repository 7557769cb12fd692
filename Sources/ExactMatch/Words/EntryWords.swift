/// The words of an entry in the form in which they are compared: `KD-2041-77` has `kd`, `2041`, `77`.
///
/// Words are letters, digits and their marks; everything else parts them, apostrophes and hyphens as
/// well. So `O'Brien`, `O’Brien` and `o brien` are one entry, `Müller-Lüdenscheidt` is found with a
/// space, and an entry `Anna` is found in `Anna's`; `OBrien` is another one. Case does not count, nor in
/// which of Unicode's forms a character is written; see `CharacterFolding`. Each character of Chinese,
/// Japanese, Korean, Thai, Lao, Khmer and Burmese is a word.
public struct EntryWords: Sendable, Hashable {
  /// The words, each with one space before the next, in UTF-8.
  let bytes: [UInt8]
  /// Where each word ends in the bytes.
  let ends: [Int]

  /// The words of a phrase.
  public init(_ phrase: String) {
    var folder = TextFolder(Array(phrase.utf8))
    var (paragraph, bytes, ends) = (FoldedText(), [UInt8](), [Int]())
    while folder.nextParagraph(into: &paragraph) {
      guard !paragraph.words.isEmpty else { continue }
      if !ends.isEmpty { bytes.append(UInt8(ascii: " ")) }
      ends += paragraph.words.map { bytes.count + $0.end }
      bytes += paragraph.bytes
    }
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// The words in one line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many words there are.
  public var count: Int { ends.count }
  /// How many letters, digits and marks there are.
  public var characterCount: Int { text.unicodeScalars.count - max(0, count - 1) }
}
