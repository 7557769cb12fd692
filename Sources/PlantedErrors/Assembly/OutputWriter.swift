/// Writes statements into one text and keeps where each stands.
struct OutputWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [PlantedSegment] = []
  /// Whether text goes into a JSON string.
  var escapes = false

  /// Adds text that is no part of a segment.
  mutating func write(_ text: String) { bytes += Array(text.utf8) }

  /// Adds a statement.
  mutating func write(_ statement: Statement) {
    let start = bytes.count
    var claims: [PlantedSegment.Claim] = []
    for slot in statement.slots {
      let first = bytes.count
      bytes += escapes ? escaped(slot.text) : Array(slot.text.utf8)
      if let kind = slot.kind {
        claims.append(
          PlantedSegment.Claim(kind: kind, range: first..<bytes.count, isPlanted: slot.isPlanted))
      }
    }
    segments.append(
      PlantedSegment(
        range: start..<bytes.count, claims: claims, error: statement.error,
        variation: statement.variation, evidence: statement.evidence))
  }

  private func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }

  /// Marks the last segment as one whose shape is broken.
  mutating func breakLast(_ variation: PlantedError.Variation) {
    guard !segments.isEmpty else { return }
    segments[segments.count - 1].error = .formatBreak
    segments[segments.count - 1].variation = variation
  }
}
