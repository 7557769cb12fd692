/// What is to be replaced in a text, by position.
///
/// The new bytes of all edits stand in one buffer, as there can be one for each character.
struct Edits: Sendable {
  /// One replacement.
  struct Edit: Sendable {
    /// What is replaced, in bytes of the text.
    var range: Range<Int>
    /// Where the new bytes stand in the buffer.
    var replacement: Range<Int>
    /// How the old bytes hid the new ones.
    var disguises: Disguises
  }

  private(set) var list: [Edit] = []
  private(set) var bytes: [UInt8] = []
  /// Whether there was more to replace than may be.
  var isCutShort = false

  var isEmpty: Bool { list.isEmpty }

  /// Adds a replacement behind those that are there.
  mutating func replace(
    _ range: Range<Int>, by replacement: some Sequence<UInt8>, _ disguise: Disguises
  ) {
    let start = bytes.count
    bytes.append(contentsOf: replacement)
    list.append(
      Edit(range: range, replacement: start..<bytes.count, disguises: disguise))
  }

  /// Puts edits that were collected apart in the order of the text; of two that overlap, the first
  /// stays.
  mutating func sort() {
    list.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    list.removeAll { edit in
      defer { end = max(end, edit.range.upperBound) }
      return edit.range.lowerBound < end
    }
  }
}
