/// What stands where a match begins: the byte before it, and its first.
struct Opening: BitwiseCopyable {
  /// What the byte before a match can be; ``ByteSet/edge`` if the text may start there.
  private(set) var lead = ByteSet.any
  /// What its first byte can be.
  private(set) var first = ByteSet.any

  /// Any byte before any other.
  static let any = Opening()

  private init() {}

  /// - Parameter elements: the elements of a shape that is never empty.
  init(_ elements: [Shape]) {
    first = Shape.sequence(elements).beginning.bytes
    var isAtBoundary = false
    for case .condition(let condition) in elements.prefix(while: \.isCondition) {
      switch condition {
      case .before(let set): lead = lead.intersection(set)
      case .after(let set): first = first.intersection(set)
      case .wordBoundary: isAtBoundary = true
      }
    }
    guard isAtBoundary else { return }
    if first.isSubset(of: .word) {
      lead = lead.intersection(ByteSet.word.inverted)
    } else if first.isSubset(of: ByteSet.word.inverted) {
      lead = lead.intersection(.word)
    }
  }

  /// The places of a range from the first to the last where a match can begin; `nil` if it can nowhere.
  func starts(in range: ClosedRange<Int>, of text: borrowing Span<UInt8>) -> ClosedRange<Int>? {
    var (start, last) = (range.lowerBound, range.upperBound)
    while start <= last, !fits(start, text) { start += 1 }
    guard start <= last else { return nil }
    while !fits(last, text) { last -= 1 }
    return start...last
  }

  private func fits(_ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
    // Where the text starts, a byte 0 stands for its edge.
    start < text.count && first.contains(text[start])
      && lead.contains(start == 0 ? 0 : text[start - 1])
  }
}
