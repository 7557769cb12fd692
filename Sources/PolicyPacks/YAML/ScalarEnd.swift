import Diagnostics
import Yams

/// Where a scalar ends in its file.
///
/// The parser says only where it starts.
enum ScalarEnd {
  static func offset(of scalar: Node.Scalar, from start: Int, in text: SourceText) -> Int {
    let line = text.range(ofLine: text.line(of: start))
    let bytes = text.bytes
    guard start < bytes.count else { return start }
    switch scalar.style {
    case .singleQuoted: return closingQuote("'", from: start, bytes, line.upperBound)
    case .doubleQuoted: return closingQuote("\"", from: start, bytes, line.upperBound)
    case .literal, .folded: return min(start + 1, line.upperBound)
    case .plain, .any:
      let end = start + scalar.string.utf8.count
      let isOneLine = end <= line.upperBound && bytes[start..<end].elementsEqual(scalar.string.utf8)
      return isOneLine ? end : line.upperBound
    }
  }

  private static func closingQuote(
    _ quote: Character, from start: Int, _ bytes: [UInt8], _ limit: Int
  ) -> Int {
    var position = start + 1
    while position < limit {
      if bytes[position] == UInt8(ascii: "\\"), quote == "\"" {
        position += 2
      } else if bytes[position] != quote.asciiValue {
        position += 1
      } else if quote == "'", position + 1 < limit, bytes[position + 1] == quote.asciiValue {
        position += 2
      } else {
        return position + 1
      }
    }
    return limit
  }
}
