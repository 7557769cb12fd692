/// Lines that say a few words and nothing else, as people write headings without the marks.
enum LikelyHeadings {
  static func lines(in bytes: [UInt8]) -> [SectionName: Range<Int>] {
    var lines: [SectionName: Range<Int>] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count <= longest {
      let text = String(decoding: line, as: UTF8.self).filter { !"#*_".contains($0) }
      let name = SectionName(text)
      if lines[name] == nil { lines[name] = line.startIndex..<line.endIndex }
    }
    return lines
  }

  /// Headings are short.
  private static let longest = 120
}
