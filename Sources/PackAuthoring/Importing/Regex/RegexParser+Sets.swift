/// Sets of characters in brackets.
extension RegexParser {
  /// What stands behind a `[`.
  mutating func parseSet() throws(RegexError) -> RegexSet {
    var set = RegexSet(items: [])
    set.isNegated = take("^")
    var isFirst = true
    while isFirst || peek != "]" {
      guard peek != nil else { throw error("a '[' has no ']'") }
      isFirst = false
      set.items.append(try parseItemOrRange())
    }
    position += 1
    return set
  }

  private mutating func parseItemOrRange() throws(RegexError) -> RegexSet.Item {
    let first = try parseItem()
    guard case .range(let low) = first, peek == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]"
    else { return first }
    let dash = position
    position += 1
    guard case .range(let high) = try parseItem() else {
      // A hyphen before a class stands for itself.
      position = dash
      return first
    }
    guard low.lowerBound <= high.lowerBound else { throw error("a range ends below its start") }
    return .range(low.lowerBound...high.lowerBound)
  }

  private mutating func parseItem() throws(RegexError) -> RegexSet.Item {
    if peek == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
      return try parsePOSIX()
    }
    guard let scalar = peek else { throw error("a '[' has no ']'") }
    position += 1
    guard scalar == "\\" else { return .one(scalar.value) }
    if take("b") { return .one(8) }
    return try parseSetItem()
  }

  private mutating func parsePOSIX() throws(RegexError) -> RegexSet.Item {
    let start = position
    position += 2
    let isNegated = take("^")
    guard let name = read(until: ":]"), NamedSet.posix.contains(name) else {
      position = start + 1
      // Without a known name in it, the bracket stands for itself.
      return .one(UInt32(UInt8(ascii: "[")))
    }
    return .named(isNegated ? "[:^\(name):]" : "[:\(name):]")
  }
}
