import Practice

/// Finds words as a whole, in any case and however lines are broken.
enum WordSearch {
  /// Where some words stand, in UTF-8 bytes, with no letter or digit right beside them.
  static func places(of words: String, in text: [UInt8]) -> [Range<Int>] {
    TextSearch.places(of: words, in: text).filter { range in
      text.scalar(before: range.lowerBound)?.isWordPart != true
        && text.scalar(after: range.upperBound)?.isWordPart != true
    }
  }

  /// Where a name stands, also with an `s` behind it that belongs to the grammar and not to the name.
  static func namePlaces(of name: String, in text: [UInt8]) -> [Range<Int>] {
    let places = places(of: name, in: text)
    guard name.last?.isLetter == true else { return places }
    let more = self.places(of: name + "s", in: text)
    return places + more.map { $0.lowerBound..<$0.upperBound - 1 }
  }

  /// The words of a text, in UTF-8 bytes from its beginning, half-open.
  ///
  /// - Parameter joints: marks that belong to a word where they stand inside it.
  static func words(of text: String, joints: String) -> [(text: String, range: Range<Int>)] {
    let joints = Set(joints.unicodeScalars)
    var words: [(text: String, range: Range<Int>)] = []
    var word = ""
    var joint = ""
    var (start, offset) = (0, 0)
    func end() {
      if !word.isEmpty { words.append((word, start..<start + word.utf8.count)) }
      (word, joint) = ("", "")
    }
    for scalar in text.unicodeScalars {
      if scalar.isWordPart {
        if word.isEmpty { start = offset }
        word += joint + String(scalar)
        joint = ""
      } else if !word.isEmpty, joint.isEmpty, joints.contains(scalar) {
        joint = String(scalar)
      } else {
        end()
      }
      offset += String(scalar).utf8.count
    }
    end()
    return words
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, or a digit.
  var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension [UInt8] {
  /// The character that ends at a place; `nil` at the beginning.
  fileprivate func scalar(before place: Int) -> Unicode.Scalar? {
    var start = place - 1
    while start >= 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0
      ? nil : String(decoding: self[start..<place], as: UTF8.self).unicodeScalars.first
  }

  /// The character that begins at a place; `nil` at the end.
  fileprivate func scalar(after place: Int) -> Unicode.Scalar? {
    guard place < count else { return nil }
    let end = Swift.min(count, place + 4)
    return String(decoding: self[place..<end], as: UTF8.self).unicodeScalars.first
  }
}
