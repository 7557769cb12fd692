/// Writes a regular expression of ECMA-262, with the flag `u`, as PCRE2 understands it.
///
/// What the two read differently is rewritten, such as `\d`, `$` and `.`; what ECMA-262 does not
/// know is refused, because other engines would read the schema otherwise.
///
/// Source: ECMA-262, 22.2 "RegExp (Regular Expression) Objects".
struct ECMAScriptTranslation {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  var output = ""
  /// Whether a quantifier may follow.
  private var isQuantifiable = false

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func run() throws(SchemaPattern.Problem) -> String {
    while let scalar = next() {
      switch scalar {
      case "\\": try translateEscape()
      case "[": try translateClass()
      case "(": try translateGroup()
      case "*", "+", "?": try addQuantifier(String(scalar))
      case "{": try translateBrace()
      case "^": add("\\A", isQuantifiable: false)
      case "$": add("\\z", isQuantifiable: false)
      case "|": add("|", isQuantifiable: false)
      case ".": add(#"[^\n\r\x{2028}\x{2029}]"#)
      case ")": add(")")
      default: add(Self.literal(scalar))
      }
    }
    return output
  }

  private mutating func add(_ text: String, isQuantifiable: Bool = true) {
    output += text
    self.isQuantifiable = isQuantifiable
  }

  mutating func markQuantifiable() { isQuantifiable = true }

  private mutating func addQuantifier(_ text: String) throws(SchemaPattern.Problem) {
    guard isQuantifiable else {
      throw SchemaPattern.Problem(message: "there is nothing that “\(text)” could repeat")
    }
    // A question mark makes it lazy; a plus sign would not make it possessive.
    add(text + (skip("?") ? "?" : ""), isQuantifiable: false)
  }

  private mutating func translateBrace() throws(SchemaPattern.Problem) {
    let rest = scalars[position...].prefix { $0 != "}" }
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    let isNumber = { (part: ArraySlice<Unicode.Scalar>) in part.allSatisfy { "0"..."9" ~= $0 } }
    let isCount =
      rest.endIndex < scalars.endIndex && (1...2).contains(parts.count)
      && !parts[0].isEmpty && parts.allSatisfy(isNumber)
    guard isCount else { return add("\\{") }
    position = rest.endIndex + 1
    var text = "{"
    text.unicodeScalars += rest
    try addQuantifier(text + "}")
  }

  private mutating func translateGroup() throws(SchemaPattern.Problem) {
    guard skip("?") else { return add("(", isQuantifiable: false) }
    for opening in ["?:", "?=", "?!", "?<=", "?<!"] where skip(opening.dropFirst()) {
      return add("(" + opening, isQuantifiable: false)
    }
    guard skip("<") else {
      throw SchemaPattern.Problem(message: "groups cannot start with “(?” here")
    }
    let name = try readName(until: ">")
    add("(?<\(name)>", isQuantifiable: false)
  }
}

extension ECMAScriptTranslation {
  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    defer { position += 1 }
    return scalars[position]
  }

  mutating func skip(_ text: some StringProtocol) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  mutating func readName(until end: Unicode.Scalar) throws(SchemaPattern.Problem) -> String {
    var name = ""
    while let scalar = next() {
      if scalar == end { return name }
      guard
        scalar == "_" || scalar.isASCII && scalar.properties.isAlphabetic
          || "0"..."9" ~= scalar
      else { break }
      name.unicodeScalars.append(scalar)
    }
    throw SchemaPattern.Problem(message: "a name must be letters and digits, then “\(end)”")
  }

  /// So many hexadecimal digits; `nil`, and nothing read, if there are not so many.
  mutating func hexadecimal(_ count: Int) -> UInt32? {
    let digits = scalars[position...].prefix(count)
    guard digits.count == count, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else {
      return nil
    }
    position += count
    var text = ""
    text.unicodeScalars += digits
    return UInt32(text, radix: 16)
  }

  /// A character that means only itself.
  static func literal(_ scalar: Unicode.Scalar) -> String {
    guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9" ~= scalar) else {
      return String(scalar)
    }
    return "\\x{" + String(scalar.value, radix: 16) + "}"
  }
}

extension ECMAScriptTranslation {
  private mutating func translateEscape() throws(SchemaPattern.Problem) {
    guard let scalar = next() else {
      throw SchemaPattern.Problem(message: "the pattern ends with a backslash")
    }
    switch scalar {
    case "b": add(Self.wordBoundary, isQuantifiable: false)
    case "B": add(Self.noWordBoundary, isQuantifiable: false)
    case "1"..."9": add(backReference(from: scalar))
    case "k":
      guard skip("<") else { throw SchemaPattern.Problem(message: "“\\k” needs a name in <>") }
      let name = try readName(until: ">")
      add("(?(<\(name)>)\\k<\(name)>)")
    default:
      if let set = CharacterSetEscape(scalar) {
        add(set.standalone)
      } else if scalar == "p" || scalar == "P" {
        add(try property(isNegated: scalar == "P"))
      } else {
        add(Self.literal(try character(escapedBy: scalar)))
      }
    }
  }

  /// A group that took no part matches nothing in ECMA-262 and fails in PCRE2.
  private mutating func backReference(from first: Unicode.Scalar) -> String {
    var number = String(first)
    while position < scalars.count, "0"..."9" ~= scalars[position] {
      number.unicodeScalars.append(scalars[position])
      position += 1
    }
    return "(?(\(number))\\g{\(number)})"
  }

  private static let word = "[A-Za-z0-9_]"
  private static let wordBoundary = "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
  private static let noWordBoundary = "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"
}
