extension ECMAScriptTranslation {
  /// The single character that an escape stands for, its letter having been read.
  mutating func character(
    escapedBy letter: Unicode.Scalar
  ) throws(SchemaPattern.Problem) -> Unicode.Scalar {
    switch letter {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "v": return "\u{B}"
    case "f": return "\u{C}"
    case "0": return "\0"
    case "c": return try controlCharacter()
    case "x":
      if let scalar = hexadecimal(2).flatMap(Unicode.Scalar.init) { return scalar }
    case "u":
      if let scalar = try unicodeCharacter() { return scalar }
    default:
      if !letter.properties.isAlphabetic, !("0"..."9" ~= letter) { return letter }
    }
    throw SchemaPattern.Problem(message: "patterns of JSON Schema do not know “\\\(letter)”")
  }

  private mutating func controlCharacter() throws(SchemaPattern.Problem) -> Unicode.Scalar {
    guard let letter = next(), letter.isASCII, letter.properties.isAlphabetic else {
      throw SchemaPattern.Problem(message: "“\\c” needs a letter")
    }
    return Unicode.Scalar(UInt8(letter.value & 0x1F))
  }

  /// `\u1234`, two of them for a character beyond the basic plane, or `\u{12345}`.
  private mutating func unicodeCharacter() throws(SchemaPattern.Problem) -> Unicode.Scalar? {
    if skip("{") {
      let digits = try readName(until: "}")
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
    guard let high = hexadecimal(4) else { return nil }
    guard 0xD800...0xDBFF ~= high else { return Unicode.Scalar(high) }
    guard skip("\\u"), let low = hexadecimal(4), 0xDC00...0xDFFF ~= low else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  /// `\p{…}` as PCRE2 writes it.
  mutating func property(isNegated: Bool) throws(SchemaPattern.Problem) -> String {
    let start = isNegated ? "\\P{" : "\\p{"
    guard skip("{") else { throw SchemaPattern.Problem(message: "“\\p” needs a name in {}") }
    var name = ""
    while let scalar = next(), scalar != "}" { name.unicodeScalars.append(scalar) }
    let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "General_Category", "gc": return start + GeneralCategory.short(parts[1]) + "}"
      case "Script", "sc": return start + "sc:" + parts[1] + "}"
      case "Script_Extensions", "scx": return start + "scx:" + parts[1] + "}"
      default: throw SchemaPattern.Problem(message: "there is no property “\(parts[0])”")
      }
    }
    return start + GeneralCategory.short(name) + "}"
  }
}
