/// Texts that checks hand to detectors.
enum ConformanceText {
  /// Words of one byte a character that nobody takes for data.
  static func plain(_ count: Int) -> String {
    repeated("\nso it goes on and on and so on and on", upTo: count)
  }

  /// Words of every width: one to four bytes a character, composed and decomposed.
  static func wide(_ count: Int) -> String {
    repeated(
      "\nÄrger über größere Wörter, 漢字かな, e\u{301}te\u{301} 😀👩‍👧 𝔘𝔫𝔡, und so weiter", upTo: count)
  }

  /// As many whole repetitions as fit into so many bytes, at least one.
  static func repeated(_ piece: String, upTo count: Int) -> String {
    String(repeating: piece, count: max(1, count / max(1, piece.utf8.count)))
  }

  /// One letter or sign of each of Unicode's seventeen planes, with borders of the encoding between them.
  static let planes: [String] = {
    let first: [UInt32] = [0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFEFF, 0xFFFD, 0x1F600, 0x20000]
    let planes = (1...16).flatMap { [UInt32($0) << 16, UInt32($0) << 16 | 0xFFFD] }
    return (first + planes).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
  }()
}
