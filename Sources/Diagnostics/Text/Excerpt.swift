/// A line of a text with marks under a range of it, as it is shown on a terminal.
///
/// Long lines are cut around the range. What a terminal would obey or hide (control, bidi and
/// zero-width characters) is shown as something visible, so that a text can neither move the cursor
/// nor look like another text.
public struct Excerpt: Sendable, Hashable {
  /// Where the range starts.
  public let position: Position
  /// The visible part of the line.
  public let line: String
  /// Spaces, then a `^` under each column of the range.
  public let marks: String

  /// The excerpt of a location, at most `width` columns wide.
  public init(_ location: Location, width: Int = 76) {
    position = location.position
    let parts = Parts(location, atMost: 4 * width)
    var (before, marked, after) = (parts.before, parts.marked, parts.after)
    let isWhole = !parts.isCutBefore && !parts.isCutAfter
    if !isWhole || (before + marked + after).displayWidth > width {
      // Two columns are for the dots at the ends.
      marked = marked.prefixWithin(width * 3 / 4)
      let rest = width - 2 - marked.displayWidth
      before = before.suffixWithin(max(rest * 2 / 3, rest - after.displayWidth))
      after = marked == parts.marked ? after.prefixWithin(rest - before.displayWidth) : ""
    }
    let isCutBefore = parts.isCutBefore || before != parts.before
    let isCutAfter = parts.isCutAfter || marked != parts.marked || after != parts.after
    line = (isCutBefore ? "…" : "") + before + marked + after + (isCutAfter ? "…" : "")
    marks =
      String(repeating: " ", count: before.displayWidth + (isCutBefore ? 1 : 0))
      + String(repeating: "^", count: max(1, marked.displayWidth))
  }

  /// The line before, in and after the range, made visible; long ones are cut first, so that a line
  /// of megabytes costs no more than a short one.
  private struct Parts {
    var before, marked, after: String
    var isCutBefore, isCutAfter: Bool

    init(_ location: Location, atMost most: Int) {
      let text = location.text
      let line = text.range(ofLine: text.line(of: location.range.lowerBound))
      let start = min(location.range.lowerBound, line.upperBound)
      let end = min(max(location.range.upperBound, start), line.upperBound)
      let first = text.boundary(near: max(line.lowerBound, start - most))
      let markedEnd = text.boundary(near: min(end, start + most))
      let last = text.boundary(near: min(line.upperBound, end + most))
      before = Excerpt.visible(text.string(in: first..<start))
      marked = Excerpt.visible(text.string(in: start..<markedEnd))
      after = markedEnd < end ? "" : Excerpt.visible(text.string(in: end..<last))
      isCutBefore = first > line.lowerBound
      isCutAfter = markedEnd < end || last < line.upperBound
    }
  }

  /// The text with everything that a terminal would obey or hide made visible.
  public static func visible(_ text: String) -> String {
    guard !text.isPrintableASCII else { return text }
    var result = ""
    for character in text {
      let scalars = character.unicodeScalars
      if character.displayWidth == 0 || scalars.contains(where: \.isBidiControl) {
        result += scalars.map(\.shown).joined()
      } else if scalars.count > 1, !character.mayHoldFormatting {
        result += scalars.map { $0.isFormatting ? $0.shown : String(Character($0)) }.joined()
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension Character {
  /// Whether joiners and tags belong to the character: in emoji, and in scripts that need joiners.
  fileprivate var mayHoldFormatting: Bool {
    guard let first = unicodeScalars.first else { return false }
    let isEmoji = first.properties.isEmoji && !first.isASCII
    let isTagged = unicodeScalars.contains { (0xE0000...0xE0FFF).contains($0.value) }
    return isEmoji || first.value > 0x24F && !isTagged
  }
}

extension SourceText {
  /// The nearest start of a character at or after an offset.
  fileprivate func boundary(near offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension Unicode.Scalar {
  fileprivate var isFormatting: Bool { properties.generalCategory == .format }

  fileprivate var isBidiControl: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      || value == 0x200E || value == 0x200F || value == 0x061C
  }

  fileprivate var shown: String {
    switch value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? "?"
    case 0x7F: "␡"
    default: "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
    }
  }

  private var hex: String { String(value, radix: 16, uppercase: true) }
}

extension String {
  fileprivate func prefixWithin(_ width: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += character.displayWidth
        return used <= width
      })
  }

  fileprivate func suffixWithin(_ width: Int) -> String {
    String(String(reversed()).prefixWithin(width).reversed())
  }
}
