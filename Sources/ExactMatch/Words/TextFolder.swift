/// Reads a text paragraph by paragraph and folds its words.
///
/// An empty line ends a paragraph, and no phrase reaches over it: what stands in two paragraphs is no
/// name.
struct TextFolder {
  private let text: [UInt8]
  private var position = 0
  private let table = FoldingTable.shared
  private var memory = FoldingMemory()

  /// - Parameter text: UTF-8; bytes that are none part words.
  init(_ text: [UInt8]) { self.text = text }

  /// Folds the next paragraph; returns whether there was one.
  mutating func nextParagraph(into folded: inout FoldedText) -> Bool {
    folded.clear()
    guard position < text.count else { return false }
    var newlines = 0
    while position < text.count, newlines < 2 {
      if foldPlainRun(into: &folded) { newlines = 0 }
      guard position < text.count else { break }
      if text[position] >= 0x80 || isContinued(at: position + 1) {
        foldCharacter(into: &folded)
        newlines = 0
      } else {
        folded.endWord()
        if text[position] == UInt8(ascii: "\n") { newlines += 1 }
        position += 1
      }
    }
    return true
  }

  /// Folds letters and digits of ASCII that no marks belong to; returns whether there were any.
  private mutating func foldPlainRun(into folded: inout FoldedText) -> Bool {
    let start = position
    while position < text.count, text[position].isPlainWord { position += 1 }
    if position > start, isContinued(at: position) { position -= 1 }
    guard position > start else { return false }
    folded.appendPlain(start..<position, of: text)
    return true
  }

  /// Whether something stands somewhere that belongs to the character before it.
  private func isContinued(at offset: Int) -> Bool {
    guard offset < text.count, text[offset] >= 0x80 else { return false }
    guard let scalar = Unicode.Scalar(at: offset, in: text), !scalar.isPlainWord else {
      return false
    }
    return table.form(scalar)?.continues ?? scalar.continuesCharacter
  }

  private mutating func foldCharacter(into folded: inout FoldedText) {
    let start = position
    guard let scalar = Unicode.Scalar(at: start, in: text) else {
      position += 1
      return folded.endWord()
    }
    position += UTF8.width(scalar)
    if isContinued(at: position) {
      foldCharacter(scalar, at: start, into: &folded)
    } else if scalar.isPlainWord {
      folded.endWord()
      for byte in text[start..<position] { folded.append(byte, for: start..<position) }
      folded.endWord()
    } else if let form = table.form(scalar), !form.isLong {
      for index in 0..<form.count { append(form[index], for: start..<position, to: &folded) }
    } else {
      for byte in memory.folded([scalar]) { append(byte, for: start..<position, to: &folded) }
    }
  }

  /// Folds a character of several scalars.
  ///
  /// What nobody sees at its ends is no part of a name's place.
  private mutating func foldCharacter(
    _ first: Unicode.Scalar, at start: Int, into folded: inout FoldedText
  ) {
    var character: [Unicode.Scalar] = []
    var (visible, next) = (start..<start, Optional(first))
    position = start
    while let scalar = next {
      let end = position + UTF8.width(scalar)
      if !scalar.properties.isDefaultIgnorableCodePoint {
        visible = (character.isEmpty ? position : visible.lowerBound)..<end
        character.append(scalar)
      }
      position = end
      next = isContinued(at: end) ? Unicode.Scalar(at: end, in: text) : nil
    }
    for byte in memory.folded(character) { append(byte, for: visible, to: &folded) }
  }

  private func append(_ byte: UInt8, for range: Range<Int>, to folded: inout FoldedText) {
    if byte == CharacterFolding.wordEnd {
      folded.endWord()
    } else {
      folded.append(byte, for: range)
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  @inline(__always)
  fileprivate var isPlainWord: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }
}
