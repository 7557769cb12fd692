/// Writing a shape as a PCRE2 pattern.
extension Shape {
  /// A pattern that matches what the shape matches, seen as bytes.
  var pattern: String {
    switch self {
    case .bytes(let set): set.pattern
    case .sequence(let parts): parts.map(\.pattern).joined()
    case .choice(let parts):
      parts.isEmpty ? "(*F)" : "(?:" + parts.map(\.pattern).joined(separator: "|") + ")"
    case .repetition(let body, let least, let most):
      body.atom + "{\(least),\(most.map(String.init) ?? "")}"
    case .condition(let condition): condition.pattern
    }
  }

  /// The pattern, so that a quantifier may follow.
  private var atom: String {
    switch self {
    case .bytes, .choice: pattern
    default: "(?:" + pattern + ")"
    }
  }
}

extension Shape.Condition {
  fileprivate var pattern: String {
    switch self {
    case .wordBoundary: #"\b"#
    case .before(let set):
      set.contains(0) ? "(?:(?<=\(set.pattern))|\\A)" : "(?<=\(set.pattern))"
    case .after(let set):
      set.contains(0) ? "(?:(?=\(set.pattern))|\\z)" : "(?=\(set.pattern))"
    }
  }
}

extension ByteSet {
  /// A class of PCRE2.
  fileprivate var pattern: String {
    guard !isEmpty else { return "(*F)" }
    let ranges = ranges.map { range in
      range.count == 1
        ? Self.escaped(range.lowerBound)
        : Self.escaped(range.lowerBound) + "-" + Self.escaped(range.upperBound)
    }
    return "[" + ranges.joined() + "]"
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
