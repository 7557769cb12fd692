/// Addresses of hosts and people.
extension Formats {
  /// Four numbers up to 255, without zeros in front (RFC 2673, 3.2).
  static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit)
          && (part == "0" || part.first != "0") && Int(part).map { $0 < 256 } ?? false
      }
  }

  /// Eight groups of hexadecimal digits, `::` for some of them, perhaps IPv4 in the last two
  /// (RFC 4291, 2.2).
  static func isIPv6(_ text: Substring) -> Bool {
    guard
      text.utf8.allSatisfy({ isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
    else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (offset, half) in halves.enumerated() {
      guard let groups = groupCount(half, mayEndInIPv4: offset == halves.count - 1) else {
        return false
      }
      count += groups
    }
    return halves.count == 2 ? count < 8 : count == 8
  }

  private static func groupCount(_ text: Substring, mayEndInIPv4: Bool) -> Int? {
    guard !text.isEmpty else { return 0 }
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    for (offset, group) in groups.enumerated() {
      if mayEndInIPv4, offset == groups.count - 1, group.contains(".") {
        guard isIPv4(group) else { return nil }
        count += 2
      } else {
        guard (1...4).contains(group.utf8.count), group.utf8.allSatisfy(isHexDigit) else {
          return nil
        }
        count += 1
      }
    }
    return count
  }

  /// Labels of letters, digits and inner hyphens (RFC 1123, 2.1).
  static func isHostName(_ text: Substring) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// A local part, plain or quoted, and a host name or address (RFC 5321, 4.1.2).
  static func isEmail(_ text: String) -> Bool {
    guard text.allSatisfy(\.isASCII), let at = text.lastIndex(of: "@") else { return false }
    let (local, domain) = (text[..<at], text[text.index(after: at)...])
    guard local.utf8.count <= 64 else { return false }
    return (isDotString(local) || isQuotedString(local)) && isMailDomain(domain)
  }

  private static func isDotString(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty
        && atom.utf8.allSatisfy {
          isLetter($0) || isDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
        }
    }
  }

  private static func isQuotedString(_ text: Substring) -> Bool {
    guard text.utf8.count >= 2, text.first == "\"", text.last == "\"" else { return false }
    var isEscaped = false
    for byte in text.utf8.dropFirst().dropLast() {
      guard 0x20...0x7E ~= byte else { return false }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return false
      }
    }
    return !isEscaped
  }

  private static func isMailDomain(_ text: Substring) -> Bool {
    guard text.first == "[", text.last == "]" else { return isHostName(text) }
    let literal = text.dropFirst().dropLast()
    return literal.hasPrefix("IPv6:") ? isIPv6(literal.dropFirst(5)) : isIPv4(literal)
  }
}
