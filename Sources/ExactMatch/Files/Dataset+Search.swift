/// What a search came to, and how much work it was.
public struct DatasetSearch: Sendable, Hashable {
  /// At each word at which an entry begins, the longest one.
  ///
  /// In UTF-8 bytes of the text, half-open, by position; one may lie inside another.
  public fileprivate(set) var ranges: [Range<Int>] = []
  /// How many words the text has.
  public fileprivate(set) var words = 0
  /// How many phrases were hashed and looked for.
  public fileprivate(set) var lookups = 0
  /// How many cells of the table were looked at.
  public fileprivate(set) var looks = 0
}

extension Dataset {
  /// Where entries stand in a text: at each word at which one begins, the longest.
  ///
  /// - Parameter text: UTF-8.
  /// - Returns: ranges of bytes, half-open, by position; one may lie inside another.
  public func occurrences(in text: [UInt8]) -> [Range<Int>] { search(text).ranges }

  /// The occurrences, and the work.
  public func search(_ text: [UInt8]) -> DatasetSearch {
    var search = DatasetSearch()
    var folder = TextFolder(text)
    var paragraph = FoldedText()
    while folder.nextParagraph(into: &paragraph) {
      search.words += paragraph.words.count
      for first in paragraph.words.indices {
        guard let last = lastWord(from: first, of: paragraph, &search) else { continue }
        search.ranges.append(paragraph.words[first].textStart..<paragraph.words[last].textEnd)
      }
    }
    return search
  }

  /// The last word of the longest entry that begins with a word; `nil` if none does.
  private func lastWord(
    from first: Int, of paragraph: borrowing FoldedText, _ search: inout DatasetSearch
  ) -> Int? {
    let start = paragraph.words[first].start
    var longest: Int?
    for last in first..<min(first + header.longest, paragraph.words.count) {
      search.lookups += 1
      let phrase = paragraph.bytes.span.extracting(start..<paragraph.words[last].end)
      let kinds = table.kinds(of: hash.hash(phrase), counting: &search.looks)
      if kinds.contains(.entry) { longest = last }
      guard kinds.contains(.prefix) else { break }
    }
    return longest
  }
}
