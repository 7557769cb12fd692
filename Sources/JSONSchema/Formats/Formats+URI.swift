/// URIs as RFC 3986 has them.
extension Formats {
  static func isURI(_ text: String) -> Bool {
    let uri = URIReference(text)
    guard uri.scheme != nil, hasOnlyURICharacters(text[...]) else { return false }
    // Brackets stand only around the address of a host.
    let rest = [uri.path, uri.query ?? "", uri.fragment ?? ""].joined()
    guard !rest.contains("["), !rest.contains("]"), !(uri.fragment ?? "").contains("#") else {
      return false
    }
    return uri.authority.map { isAuthority($0[...]) } ?? true
  }

  private static func hasOnlyURICharacters(_ text: Substring) -> Bool {
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "%") {
        guard let high = bytes.next(), let low = bytes.next(), isHexDigit(high), isHexDigit(low)
        else { return false }
      } else if !isLetter(byte), !isDigit(byte), !"-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.last else { return false }
    if parts.count == 2, parts[0].contains("[") || parts[0].contains("]") { return false }
    if host.first == "[" {
      guard let end = host.firstIndex(of: "]") else { return false }
      return isHostLiteral(host[..<end].dropFirst()) && isPort(host[end...].dropFirst())
    }
    let colon = host.firstIndex(of: ":") ?? host.endIndex
    return !host.contains("[") && !host.contains("]") && isPort(host[colon...])
  }

  private static func isHostLiteral(_ text: Substring) -> Bool {
    text.first == "v" || text.first == "V" ? text.contains(".") : isIPv6(text)
  }

  /// Nothing, or a colon and digits.
  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy(isDigit)
  }
}
