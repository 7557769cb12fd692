/// What can be marked in a passage: its segments, or else its words.
///
/// A word is a run without blanks and without the punctuation around it, so that an address or a number is
/// one. Offsets in UTF-8 bytes, half-open.
public enum MarkUnits {
  /// What can be marked, in the order of the text.
  public static func units(of passage: Passage) -> [Range<Int>] {
    passage.segments.isEmpty ? words(of: passage.text) : passage.segments
  }

  /// The words of a text.
  public static func words(of text: String) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (start, end, offset): (Int?, Int, Int) = (nil, 0, 0)
    for character in text {
      let next = offset + character.utf8.count
      if character.isLetter || character.isNumber {
        start = start ?? offset
        end = next
      } else if character.isWhitespace || outer.contains(character) {
        // Such a character is always between words.
        if let begun = start { words.append(begun..<end) }
        start = nil
      }
      offset = next
    }
    if let begun = start { words.append(begun..<end) }
    return words
  }

  private static let outer: Set<Character> = [
    "\"", "“", "”", "„", "‚", "‘", "«", "»", "(", ")", "[", "]", "{", "}", "<", ">", ";", ",",
  ]

  /// The marks of units: those beside each other, with nothing but blanks between, are one.
  public static func marks(_ marked: [Int: String?], in passage: Passage) -> [Response.Mark] {
    let units = units(of: passage)
    let bytes = Array(passage.text.utf8)
    var marks: [Response.Mark] = []
    for index in marked.keys.sorted() where units.indices.contains(index) {
      let label = marked[index] ?? nil
      if passage.segments.isEmpty, let last = marks.last, marked[index - 1] != nil,
        bytes[last.range.upperBound..<units[index].lowerBound].allSatisfy({ $0 == 0x20 })
      {
        marks[marks.count - 1].range = last.range.lowerBound..<units[index].upperBound
      } else {
        marks.append(Response.Mark(passage: passage.id, range: units[index], label: label))
      }
    }
    return marks
  }

  /// The units that marks touch, with what is said of them.
  public static func marked(by marks: [Response.Mark], in passage: Passage) -> [Int: String?] {
    var marked: [Int: String?] = [:]
    for (index, unit) in units(of: passage).enumerated() {
      if let mark = marks.first(where: { $0.range.overlaps(unit) }) {
        marked.updateValue(mark.label, forKey: index)
      }
    }
    return marked
  }
}
