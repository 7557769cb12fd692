extension ECMAScriptTranslation {
  /// Translates `[…]`, its opening bracket having been read.
  mutating func translateClass() throws(SchemaPattern.Problem) {
    let isNegated = skip("^")
    var items = ""
    while !skip("]") {
      guard let scalar = next() else {
        throw SchemaPattern.Problem(message: "a “[” is never closed")
      }
      items += try classItem(scalar)
    }
    // PCRE2 would take a closing bracket in first place for a character.
    guard !items.isEmpty else { return addClass(isNegated ? #"[\x{0}-\x{10ffff}]"# : "(?!)") }
    addClass((isNegated ? "[^" : "[") + items + "]")
  }

  private mutating func addClass(_ text: String) {
    output += text
    markQuantifiable()
  }

  private mutating func classItem(
    _ scalar: Unicode.Scalar
  ) throws(SchemaPattern.Problem) -> String {
    switch scalar {
    case "-": return "-"
    case "\\": return try classEscape()
    default: return Self.literal(scalar)
    }
  }

  private mutating func classEscape() throws(SchemaPattern.Problem) -> String {
    guard let letter = next() else {
      throw SchemaPattern.Problem(message: "a “[” is never closed")
    }
    if let set = CharacterSetEscape(letter) { return set.inClass }
    switch letter {
    case "b": return #"\x{8}"#
    case "p", "P": return try property(isNegated: letter == "P")
    default: return Self.literal(try character(escapedBy: letter))
    }
  }
}
