/// Puts the characters of a class together to items, and knows which hyphen makes a range.
struct ClassReader {
  /// Whether the text after `\Q` is being read.
  var isVerbatim: Bool
  private(set) var items: [CharacterClass.Item] = []
  /// Whether a hyphen would make a range with the last item.
  private var canStartRange = false
  /// The hyphen of a range that has no end yet.
  private var hyphen: Range<Int>?

  init(isVerbatim: Bool) { self.isVerbatim = isVerbatim }

  var hasOpenRange: Bool { hyphen != nil }

  /// Takes a hyphen for the start of a range's second half, if it can be that.
  mutating func startRange(at range: Range<Int>) -> Bool {
    guard canStartRange else { return false }
    canStartRange = false
    hyphen = range
    // Until its end is seen it counts as a character.
    items.append(.init(range: range, kind: .single(UInt32(UInt8(ascii: "-")))))
    return true
  }

  /// Adds a character, or ends a range with it; `false` if the range is out of order.
  @discardableResult
  mutating func add(_ value: UInt32, at range: Range<Int>) -> Bool {
    guard hyphen != nil else {
      items.append(.init(range: range, kind: .single(value)))
      canStartRange = true
      return true
    }
    hyphen = nil
    items.removeLast()
    guard let first = items.popLast(), case .single(let start) = first.kind, start <= value
    else { return false }
    items.append(
      .init(
        range: first.range.lowerBound..<range.upperBound, kind: .span(start, value)))
    return true
  }

  /// Adds `\d` and the like.
  mutating func add(_ kind: CharacterClass.Kind, at range: Range<Int>) {
    items.append(.init(range: range, kind: kind))
    canStartRange = false
  }
}
