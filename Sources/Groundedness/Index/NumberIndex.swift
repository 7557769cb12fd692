/// The numbers of the sources, by value.
struct NumberIndex: Sendable {
  /// A number of a source, in one way to read it.
  struct Entry: Sendable {
    var value: Double
    var document: Int32
    var mention: Int32
    var reading: Int32
  }

  /// By value.
  private let entries: [Entry]
  /// The numbers of each passage, as mentions of its document.
  let ofPlace: [Range<Int>]

  init(_ mentions: [Mentions], firstPlace: [Int]) {
    var entries: [Entry] = []
    for (document, mentions) in mentions.enumerated() {
      for (index, number) in mentions.numbers.enumerated() {
        for (reading, value) in number.readings.enumerated() {
          entries.append(
            Entry(
              value: value.value, document: Int32(document), mention: Int32(index),
              reading: Int32(reading)))
        }
      }
    }
    entries.sort { ($0.value, $0.document, $0.mention) < ($1.value, $1.document, $1.mention) }
    self.entries = entries
    ofPlace = PlaceRanges.of(mentions.map { $0.numbers.map(\.passage) }, firstPlace)
  }

  /// The numbers with a value in a range, at most `limit` of them.
  func entries(in range: ClosedRange<Double>, limit: Int = 512) -> ArraySlice<Entry> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].value < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, end - low < limit, entries[end].value <= range.upperBound {
      end += 1
    }
    return entries[low..<end]
  }
}

/// Groups mentions, which are in order, by their passage.
enum PlaceRanges {
  static func of(_ passages: [[Int]], _ firstPlace: [Int]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (document, list) in passages.enumerated() {
      for (index, passage) in list.enumerated() {
        let place = firstPlace[document] + passage
        while result.count <= place { result.append(index..<index) }
        result[place] =
          result[place].isEmpty ? index..<index + 1 : result[place].lowerBound..<index + 1
      }
    }
    return result
  }
}

extension [Range<Int>] {
  /// The range of a place; places behind the last one have none.
  func range(ofPlace place: Int) -> Range<Int> { place < count ? self[place] : 0..<0 }
}
