/// A place in a template where a cell, a row or some rows are put.
struct Gap: Hashable {
  /// Where it stands in the template.
  var range: Range<String.Index>
  /// The material: `claim`.
  var material: String
  /// The column; `nil` for the whole row or rows.
  var column: String?
  /// How the cell is written: `money`, `date`.
  var format: String?

  /// The gap as it is written, without its braces.
  var name: String {
    material + (column.map { "." + $0 } ?? "") + (format.map { "|" + $0 } ?? "")
  }

  /// The gaps of a text, in its order. Braces around anything else, as in JSON, are text.
  static func gaps(in text: String) -> [Gap] {
    guard text.contains("{") else { return [] }
    var gaps: [Gap] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inner = rest[rest.index(after: open)...]
      let close = inner.firstIndex { !$0.isGapCharacter }
      if let close, inner[close] == "}",
        let gap = Gap(inner[..<close], range: open..<text.index(after: close))
      {
        gaps.append(gap)
        rest = text[gap.range.upperBound...]
      } else {
        rest = inner
      }
    }
    return gaps
  }

  private init?(_ written: Substring, range: Range<String.Index>) {
    let parts = written.split(separator: "|", omittingEmptySubsequences: false)
    let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, names.count <= 2, !names.contains(where: \.isEmpty),
      parts.last?.isEmpty == false, names[0].first?.isLetter == true
    else { return nil }
    self.range = range
    material = String(names[0])
    column = names.count == 2 ? String(names[1]) : nil
    format = parts.count == 2 ? String(parts[1]) : nil
  }
}

extension Character {
  /// Whether the character may stand in a gap.
  fileprivate var isGapCharacter: Bool {
    isASCII && (isLetter || isNumber || "_-.|".contains(self))
  }
}
