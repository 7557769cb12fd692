import ExactMatch
import Foundation

/// Finds what is to be replaced in a text so that it reads as it looks, or as a machine reads it.
struct Normalisation {
  private let text: [UInt8]
  private(set) var edits = Edits()
  private var forms = CharacterForm()
  /// The word that was looked at last, and whether it holds a letter of ASCII.
  private var word: (range: Range<Int>, isMixed: Bool) = (0..<0, false)

  /// What is to be replaced in a text, which is UTF-8.
  static func edits(of text: [UInt8]) -> Edits {
    var normalisation = Normalisation(text: text)
    normalisation.run()
    return normalisation.edits
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func run() {
    let text = text
    var position = 0
    while position < text.count {
      guard text[position] >= 0x80 else {
        position += 1
        continue
      }
      guard let scalar = Unicode.Scalar(at: position, in: text) else {
        position += 1
        continue
      }
      position = look(at: scalar, position)
    }
  }

  /// - Returns: where to go on.
  private mutating func look(at scalar: Unicode.Scalar, _ start: Int) -> Int {
    let end = start + UTF8.width(scalar)
    let value = scalar.value
    if Normalisation.isPlain(value) { return end }
    if InvisibleText.isPartOfRun(value) {
      return replaceRun(from: start)
    }
    if InvisibleText.isInvisible(value) {
      if start > 0, InvisibleText.isAlwaysInvisible(value) || isBesideASCII(start, end) {
        edits.replace(start..<end, by: [], Disguises(.invisibleCharacters))
      }
    } else if (0x300...0x36F).contains(value) {
      return compose(start)
    } else if let space = Spaces.plain(value) {
      let isInNumber = isDigit(start - 1) && isDigit(end)
      if !isInNumber || Spaces.groupDigits(value) {
        edits.replace(start..<end, by: [space], Disguises(.spaces))
      }
    } else if let sign = Lookalikes.signs[value] {
      edits.replace(start..<end, by: [sign], Disguises(.lookalikes))
    } else if let letter = Lookalikes.letters[value] {
      if isMixedWord(at: start) {
        edits.replace(start..<end, by: [letter], Disguises(.lookalikes))
      }
    } else if let plain = forms.plain(scalar) {
      edits.replace(start..<end, by: plain, Disguises(.characterForms))
    }
    return end
  }

  /// The letters and signs that most texts beyond ASCII are made of, and that are what they are.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0x131, 0x2012...0x2023, 0x2025...0x2027, 0x2030...0x2043, 0x20A0...0x20BF,
      0x3001...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// Reads a run of tag characters or variation selectors as the text that it may hold.
  private mutating func replaceRun(from start: Int) -> Int {
    var end = start
    var scalars: [UInt32] = []
    while end < text.count, let scalar = Unicode.Scalar(at: end, in: text),
      InvisibleText.isPartOfRun(scalar.value)
    {
      scalars.append(scalar.value)
      end += UTF8.width(scalar)
    }
    if let hidden = InvisibleText.text(of: scalars, after: scalar(before: start)) {
      // What stands around it is no part of its words.
      let space = UInt8(ascii: " ")
      edits.replace(start..<end, by: [space] + hidden + [space], Disguises(.tagCharacters))
    } else if isBesideASCII(start, end), scalar(before: start)?.value ?? 0 < 0x2000 {
      edits.replace(start..<end, by: [], Disguises(.invisibleCharacters))
    }
    return end
  }

  /// Puts a letter and the marks behind it together; what goes with no letter of ASCII is ornament.
  private mutating func compose(_ start: Int) -> Int {
    var end = start
    while end < text.count, let scalar = Unicode.Scalar(at: end, in: text),
      (0x300...0x36F).contains(scalar.value)
    {
      end += UTF8.width(scalar)
    }
    guard let base = scalar(before: start) else { return end }
    let letter = start - UTF8.width(base)
    if let last = edits.list.last, last.range.upperBound > letter { return end }
    let marked = String(decoding: text[letter..<end], as: UTF8.self)
    let composed = marked.precomposedStringWithCanonicalMapping
    var scalars = composed.unicodeScalars
    let plain = scalars.filter { !(0x300...0x36F).contains($0.value) }
    if base.isASCII, plain.count < scalars.count { scalars = plain }
    let result = Array(String(scalars).utf8)
    if result != Array(text[letter..<end]) {
      edits.replace(letter..<end, by: result, Disguises(.characterForms))
    }
    return end
  }
}

extension Normalisation {
  private func isDigit(_ offset: Int) -> Bool {
    text.indices.contains(offset) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[offset])
  }

  /// Whether a visible character of ASCII stands before or after a range.
  private func isBesideASCII(_ start: Int, _ end: Int) -> Bool {
    func isVisible(_ offset: Int) -> Bool {
      text.indices.contains(offset) && (0x21...0x7E).contains(text[offset])
    }
    return isVisible(start - 1) || isVisible(end)
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return Unicode.Scalar(at: start, in: text)
  }

  /// Whether the word that a letter stands in has a letter of ASCII, too.
  private mutating func isMixedWord(at offset: Int) -> Bool {
    if word.range.contains(offset) { return word.isMixed }
    var (start, end) = (offset, offset)
    while start > 0, isPartOfWord(start - 1) { start -= 1 }
    while end < text.count, isPartOfWord(end) { end += 1 }
    word = (start..<end, text[start..<end].contains(where: \.isASCIILetter))
    return word.isMixed
  }

  /// Letters and digits; beyond ASCII everything but punctuation and signs.
  private func isPartOfWord(_ offset: Int) -> Bool {
    let byte = text[offset]
    guard byte >= 0x80 else {
      return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
    }
    var lead = offset
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    switch text[lead] {
    case 0xC2: return false
    // Zero-width characters part no words.
    case 0xE2:
      return lead + 2 < text.count && text[lead + 1] == 0x80 && text[lead + 2] <= 0x8F
        && text[lead + 2] >= 0x8B
    case 0xE3: return !(lead + 1 < text.count && text[lead + 1] == 0x80)
    case 0xF0: return lead + 1 < text.count && text[lead + 1] == 0x9D
    default: return true
    }
  }
}

/// Spaces other than the usual one.
private enum Spaces {
  /// The plain form.
  static func plain(_ value: UInt32) -> UInt8? {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    case 0x2028, 0x2029: UInt8(ascii: "\n")
    default: nil
    }
  }

  /// Whether people part the groups of one number by it; the others part numbers.
  static func groupDigits(_ value: UInt32) -> Bool { value == 0xA0 || value == 0x202F }
}

extension UInt8 {
  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) && self < 0x80
  }
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
