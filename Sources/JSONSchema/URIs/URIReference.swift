/// A URI or a reference to one, taken apart (RFC 3986).
///
/// Any text can be taken apart; whether each part has only characters that it may have is not
/// checked.
struct URIReference: Sendable, Hashable {
  var scheme: String?
  var authority: String?
  var path = ""
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text[...]
    fragment = Self.cut(&rest, behind: "#")
    query = Self.cut(&rest, behind: "?")
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end].lowercased()
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func cut(_ text: inout Substring, behind separator: Character) -> String? {
    guard let index = text.firstIndex(of: separator) else { return nil }
    let part = text[text.index(after: index)...]
    text = text[..<index]
    return String(part)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, Self.isLetter(first) else { return false }
    return text.utf8.allSatisfy { Self.isLetter($0) || "0123456789+-.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}

extension URIReference: CustomStringConvertible {
  var description: String {
    var text = path
    if let authority { text = "//" + authority + text }
    if let scheme { text = scheme + ":" + text }
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// The URI of the whole document.
  var withoutFragment: URIReference {
    var copy = self
    copy.fragment = nil
    return copy
  }
}
