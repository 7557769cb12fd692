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

  /// Each text with what was replaced in it.
  ///
  /// - Parameter replacements: by position, none over another.
  /// - Returns: `nil` if a replacement lies across two texts.
  func replacing(_ replacements: [Redaction.Replacement]) -> [String]? {
    var next = replacements[...]
    var texts: [String] = []
    for range in ranges {
      var text: [UInt8] = []
      var position = range.lowerBound
      while let replacement = next.first, replacement.range.lowerBound < range.upperBound {
        guard replacement.range.lowerBound >= position,
          replacement.range.upperBound <= range.upperBound
        else { return nil }
        text += bytes[position..<replacement.range.lowerBound]
        text += Array(replacement.placeholder.utf8)
        position = replacement.range.upperBound
        next = next.dropFirst()
      }
      text += bytes[position..<range.upperBound]
      texts.append(String(decoding: text, as: UTF8.self))
    }
    return next.isEmpty ? texts : nil
  }
}
