public import Diagnostics

/// A gap of a template, such as `{claim.amount|money}`.
public struct TemplateGap: Sendable, Hashable {
  /// How a cell is written.
  public enum Modifier: String, Sendable, Hashable, CaseIterable {
    /// As an amount with two decimals, grouped as the language does.
    case money
    /// As a day of the calendar, as the language writes it.
    case date
  }

  /// The material: `claim`.
  public var material: String
  /// The column; `nil` for the whole row or rows.
  public var column: String?
  /// The word behind the bar, whether there is such a modifier or not.
  public var modifierName: String?
  /// Where it stands in the template's text, braces included, in UTF-8 bytes, half-open.
  public var range: Range<Int>

  /// How the cell is written; `nil` as it stands in the table.
  public var modifier: Modifier? { modifierName.flatMap { Modifier(rawValue: $0) } }
}

extension Template {
  /// The gaps of the text, in its order.
  ///
  /// A gap is `{name}`, `{name.column}` or `{name.column|modifier}` without any space; whatever else
  /// stands in braces, such as JSON, is text.
  public var gaps: [TemplateGap] {
    var scan = GapScan(text)
    return scan.gaps()
  }

  /// Where a gap stands in its file.
  ///
  /// The text of a gap is the same in the file as in the template, whatever quotes or indentation
  /// stand around it, so it is found by counting.
  public func location(of gap: TemplateGap) -> Location {
    let bytes = Array(text.utf8)
    let words = bytes[gap.range]
    let earlier = gaps.count {
      $0.range.lowerBound < gap.range.lowerBound && bytes[$0.range] == words
    }
    var start = location.range.lowerBound
    for index in 0...earlier {
      let rest = location.text.bytes[min(start, location.text.bytes.count)...]
      guard let found = rest.firstRange(of: words) else { return location }
      if index == earlier { return Location(location.text, found) }
      start = found.upperBound
    }
    return location
  }
}

/// Finds gaps in a text, byte by byte.
private struct GapScan {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func gaps() -> [TemplateGap] {
    var gaps: [TemplateGap] = []
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = open + 1
      if let gap = gap(from: open) { gaps.append(gap) }
    }
    return gaps
  }

  private mutating func gap(from open: Int) -> TemplateGap? {
    guard let material = name(\.isMaterialByte) else { return nil }
    var gap = TemplateGap(material: material, range: open..<open)
    if take(".") {
      guard let column = name(\.isColumnByte) else { return nil }
      gap.column = column
      if take("|") {
        guard let modifier = name(\.isColumnByte) else { return nil }
        gap.modifierName = modifier
      }
    }
    guard take("}") else { return nil }
    gap.range = open..<position
    return gap
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func name(_ belongs: (UInt8) -> Bool) -> String? {
    let name = bytes[position...].prefix(while: belongs)
    guard let first = name.first, first.isLetter else { return nil }
    position += name.count
    return String(decoding: name, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (97...122).contains(self) || (65...90).contains(self) }
  private var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isMaterialByte: Bool {
    (97...122).contains(self) || isDigit || self == UInt8(ascii: "-")
  }
  fileprivate var isColumnByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
