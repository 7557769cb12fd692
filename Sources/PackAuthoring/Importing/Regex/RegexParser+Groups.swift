/// Groups, and the flags that they set.
extension RegexParser {
  /// What stands behind a `(`.
  mutating func parseGroup() throws(RegexError) -> RegexNode? {
    guard take("?") else { return try capture(named: nil) }
    for look in [RegexNode.Look.behind, .notBehind, .ahead, .notAhead] {
      if take(String(look.rawValue.dropFirst())) { return .look(look, try inside()) }
    }
    if take(":") { return .group(caseless: nil, try inside()) }
    if take(">") { return .atomic(try inside()) }
    if take("#") {
      guard read(until: ")") != nil else { throw error("a comment has no end") }
      return nil
    }
    if take("P=") { return try namedReference(until: ")") }
    if take("P<") || take("<") || dialect == .python && take("'") {
      let end = scalars[position - 1] == "'" ? "'" : ">"
      guard let name = read(until: end) else { throw error("a group's name has no end") }
      return try capture(named: name)
    }
    return try flagGroup()
  }

  private mutating func capture(named name: String?) throws(RegexError) -> RegexNode {
    captureCount += 1
    let number = captureCount
    if let name { captureNames[name] = number }
    return .capture(number: number, isValue: false, try inside())
  }

  mutating func namedReference(until end: String) throws(RegexError) -> RegexNode {
    guard let name = read(until: end), let number = captureNames[name] else {
      throw error("it refers to a group that is not there")
    }
    return .reference(number)
  }

  /// The rest of a group; flags that change in it end with it.
  private mutating func inside() throws(RegexError) -> RegexNode {
    let outer = flags
    defer { flags = outer }
    let node = try parseAlternation()
    guard take(")") else { throw error("a '(' has no ')'") }
    return node
  }

  /// `(?i)` and `(?i:…)`.
  private mutating func flagGroup() throws(RegexError) -> RegexNode? {
    var (on, off) = (RegexFlags(), RegexFlags())
    var isOff = false
    while let scalar = peek, scalar != ")", scalar != ":" {
      position += 1
      if scalar == "-", !isOff {
        isOff = true
      } else if let flag = try flag(scalar) {
        if isOff { off.insert(flag) } else { on.insert(flag) }
      }
    }
    let caseless: Bool? = on.contains(.caseless) ? true : off.contains(.caseless) ? false : nil
    if take(")") {
      // Python's flags hold for the whole pattern, wherever they stand.
      if dialect == .python {
        wholeFlags.formUnion(on)
        return nil
      }
      flags = flags.union(on).subtracting(off)
      return caseless.map { .caseless($0) }
    }
    guard take(":") else { throw error("a group has no end") }
    let outer = flags
    defer { flags = outer }
    flags = flags.union(on).subtracting(off)
    return .group(caseless: caseless, try inside())
  }

  private func flag(_ scalar: Unicode.Scalar) throws(RegexError) -> RegexFlags? {
    switch scalar {
    case "i": return .caseless
    case "m": return .multiline
    case "s": return .dotAll
    case "U" where dialect == .re2: return .ungreedy
    case "x" where dialect == .python: return .extended
    // ASCII, locale and Unicode classes, best and enhanced fuzzy matches, versions of `regex`: letters
    // are ASCII here, and what else they change has no place in a detector.
    case "a", "L", "u": return dialect == .python ? nil : try refuse(scalar)
    default: return try refuse(scalar)
    }
  }

  private func refuse(_ scalar: Unicode.Scalar) throws(RegexError) -> RegexFlags? {
    throw error("a group that begins with '(?\(scalar)' has no counterpart here")
  }
}
