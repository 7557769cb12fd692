/// A way to write a value so that readers, or rules, do not see it for what it is.
public enum Disguise: String, Sendable, Hashable, CaseIterable, Codable {
  /// Characters that take no space stand inside it: zero-width, bidirectional controls, soft hyphens.
  case invisibleCharacters = "invisible-characters"
  /// It is written in tag characters or variation selectors, of which nothing is to be seen.
  case tagCharacters = "tag-characters"
  /// Letters of other alphabets stand in for Latin ones.
  case lookalikes
  /// Full-width, mathematical, circled and other forms of letters and digits.
  case characterForms = "character-forms"
  /// Spaces other than the usual one.
  case spaces
  /// Base64, with either alphabet (RFC 4648, sections 4 and 5).
  case base64
  /// Two hexadecimal digits a byte.
  case hexadecimal
  /// `%40` (RFC 3986, section 2.1), and the older `%u0040`.
  case percentEncoding = "percent-encoding"
  /// `\u0040` and `\x40`, as programs write strings.
  case escapes
  /// `&#64;` and `&commat;`, as HTML has them.
  case entities
  /// `=40`, as mail has it (RFC 2045, section 6.7).
  case quotedPrintable = "quoted-printable"
}

/// Some of the disguises.
struct Disguises: OptionSet, Sendable, Hashable {
  var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ disguise: Disguise) {
    let index = Disguise.allCases.firstIndex(of: disguise) ?? 0
    rawValue = 1 << UInt16(index)
  }

  /// Each of them, in the order of their declaration.
  var list: [Disguise] { Disguise.allCases.filter { contains(Disguises($0)) } }
}
