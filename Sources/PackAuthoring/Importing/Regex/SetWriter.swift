/// Characters and sets as PCRE2 patterns over bytes: beyond ASCII, as alternatives of their UTF-8.
enum SetWriter {
  static func scalar(_ scalar: Unicode.Scalar, caseless: Bool) -> String {
    guard !scalar.isASCII else { return escaped(scalar, inSet: false) }
    let cases = caseless ? variants(of: scalar) : [scalar.value]
    let texts = cases.compactMap(Unicode.Scalar.init).map(visible)
    return texts.count == 1 ? texts[0] : "(?:" + texts.joined(separator: "|") + ")"
  }

  /// Whether what stands for a node is one unit that a count may follow.
  static func isOneUnit(_ node: RegexNode, caseless: Bool) -> Bool {
    switch node {
    case .scalar(let scalar): scalar.isASCII || caseless && variants(of: scalar).count > 1
    case .set: true
    default: false
    }
  }

  static func set(_ set: RegexSet, caseless: Bool) -> String {
    let ascii = set.items.compactMap { inSet($0) }.joined()
    let ranges = caseless ? set.beyondASCII.flatMap(withVariants) : set.beyondASCII
    let others = ranges.flatMap { UTF8Ranges.sequences(of: $0) }.map(bytes)
    let isBare = set.items.count == 1 && ascii.utf8.count == 2 && ascii.hasPrefix("\\")
    let isClass = isBare && set.items[0].isNamed && !set.isNegated
    let plain = isClass ? ascii : "[\(set.isNegated ? "^" : "")\(ascii)]"
    guard !others.isEmpty else { return plain }
    if set.isNegated {
      // Other characters beyond ASCII belong to it, each as a whole.
      let character = #"[\xc2-\xf4][\x80-\xbf]{1,3}"#
      return "(?:[^\(ascii)\\x80-\\xff]|(?!\(others.joined(separator: "|")))\(character))"
    }
    return "(?:" + ((ascii.isEmpty ? [] : [plain]) + others).joined(separator: "|") + ")"
  }

  /// The ASCII part of an item.
  private static func inSet(_ item: RegexSet.Item) -> String? {
    switch item {
    case .named(let name): return name
    case .range(let range):
      guard range.lowerBound < 0x80, let low = Unicode.Scalar(range.lowerBound),
        let high = Unicode.Scalar(min(range.upperBound, 0x7F))
      else { return nil }
      let start = escaped(low, inSet: true)
      if low == high { return start }
      let dash = high.value - low.value > 1 ? "-" : ""
      return start + dash + escaped(high, inSet: true)
    }
  }

  private static func bytes(_ sequence: [ClosedRange<UInt8>]) -> String {
    if sequence.allSatisfy({ $0.count == 1 }) {
      let text = String(decoding: sequence.map(\.lowerBound), as: UTF8.self)
      return text.unicodeScalars.map(visible).joined()
    }
    return sequence.map { range in
      range.count == 1
        ? hex(range.lowerBound) : "[\(hex(range.lowerBound))-\(hex(range.upperBound))]"
    }.joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar, inSet: Bool) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: return hex(UInt8(scalar.value))
    default:
      let special = inSet ? "\\]^-[" : "\\^$.|?*+()[]{}"
      return special.unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(Character(scalar))
    }
  }

  /// A character beyond ASCII as it is, or as its bytes if nobody could see it.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned, .nonspacingMark, .enclosingMark:
      String(Character(scalar)).utf8.map(hex).joined()
    default: String(Character(scalar))
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// A character and its other cases, where each of them is one scalar.
  private static func variants(of scalar: Unicode.Scalar) -> [UInt32] {
    let properties = scalar.properties
    let others = [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { text in
      text.unicodeScalars.count == 1 ? text.unicodeScalars.first?.value : nil
    }
    return Set([scalar.value] + others).sorted()
  }

  /// A range, and the other cases of its characters if it is small enough to list them.
  private static func withVariants(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    guard range.count <= 512 else { return [range] }
    let others = range.compactMap(Unicode.Scalar.init).flatMap(variants)
    return [range]
      + Set(others).filter { !range.contains($0) && $0 >= 0x80 }.sorted().map { $0...$0 }
  }
}

extension RegexSet {
  /// The ranges beyond ASCII.
  var beyondASCII: [ClosedRange<UInt32>] {
    items.compactMap { item in
      guard case .range(let range) = item, range.upperBound >= 0x80 else { return nil }
      return max(range.lowerBound, 0x80)...range.upperBound
    }
  }
}

extension RegexSet.Item {
  fileprivate var isNamed: Bool {
    if case .named = self { true } else { false }
  }
}
