import Detection

/// Several texts as one, so that what is said in one counts as context of the next.
struct JoinedTexts {
  /// All of them, an empty line between each two.
  let bytes: [UInt8]
  /// Where each stands.
  let ranges: [Range<Int>]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for text in texts {
      if !ranges.isEmpty { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes += Array(text.utf8)
      ranges.append(start..<bytes.count)
    }
    (self.bytes, self.ranges) = (bytes, ranges)
  }

  /// Each text with what was replaced in it; what lies across two texts stays as it is.
  ///
  /// - Parameter replacements: by position, none over another.
  func replacing(_ replacements: [Redaction.Replacement]) -> [String] {
    var next = replacements[...]
    return ranges.map { range in
      var text: [UInt8] = []
      var position = range.lowerBound
      while let replacement = next.first, replacement.range.lowerBound < range.upperBound {
        next = next.dropFirst()
        guard replacement.range.lowerBound >= position,
          replacement.range.upperBound <= range.upperBound
        else { continue }
        text += bytes[position..<replacement.range.lowerBound]
        text += Array(replacement.placeholder.utf8)
        position = replacement.range.upperBound
      }
      text += bytes[position..<range.upperBound]
      return String(decoding: text, as: UTF8.self)
    }
  }
}
