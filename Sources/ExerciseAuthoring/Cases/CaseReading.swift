import Detection

/// The values of a case and where they stand; places never overlap.
struct CaseReading {
  /// The case, as UTF-8.
  let text: [UInt8]
  private(set) var values: [CaseValue] = []
  private(set) var places: [CasePlace] = []
  private var known: [String: Int] = [:]

  init(_ text: [UInt8]) { self.text = text }

  /// Whether something at a range is replaced already.
  func isTaken(_ range: Range<Int>) -> Bool { places.contains { $0.range.overlaps(range) } }

  /// The amounts, as they stand there.
  var amounts: [String] { values.filter { $0.origin == .amount }.map(\.text) }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Takes a range as a place of a value; the same text twice is the same value.
  mutating func take(_ range: Range<Int>, as origin: CaseValue.Origin) {
    guard !range.isEmpty, !isTaken(range) else { return }
    let text = string(range)
    let key = origin == .amount ? AmountSearch.digits(of: text) ?? text : CaseReading.key(text)
    let value = known[key] ?? values.count
    if value == values.count {
      values.append(CaseValue(text: text, origin: origin))
      known[key] = value
    }
    let index = places.firstIndex { $0.range.lowerBound > range.lowerBound } ?? places.count
    places.insert(CasePlace(range: range, value: value), at: index)
  }

  /// Takes every other place where the values of now stand as whole words.
  mutating func takeRepeats() {
    for value in values where value.text.count >= 3 && value.origin != .brace {
      let isName = value.origin == .hidden(.given) || value.origin == .hidden(.family)
      let places =
        isName
        ? WordSearch.namePlaces(of: value.text, in: text)
        : WordSearch.places(of: value.text, in: text)
      for range in places { take(range, as: value.origin) }
    }
  }

  /// What makes two texts the same value: letters and digits, in any case.
  static func key(_ text: String) -> String {
    let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? text : key
  }
}
