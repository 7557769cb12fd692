extension URIReference {
  /// The URI that this reference means where `base` is the URI of the document it stands in.
  ///
  /// Source: RFC 3986, 5.2.2.
  func resolved(against base: URIReference) -> URIReference {
    var target = self
    if scheme != nil {
      target.path = Self.removingDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.removingDots(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.hasPrefix("/") {
      target.path = Self.removingDots(path)
    } else {
      target.path = Self.removingDots(Self.merge(path, into: base))
    }
    return target
  }

  /// Source: RFC 3986, 5.2.3.
  private static func merge(_ path: String, into base: URIReference) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.lastIndex(of: "/") else { return path }
    return base.path[...slash] + path
  }

  /// Source: RFC 3986, 5.2.4.
  private static func removingDots(_ path: String) -> String {
    guard path.contains(".") else { return path }
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (offset, part) in parts.enumerated() {
      let isLast = offset == parts.count - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        // The first segment is empty if the path starts with a slash, and stays.
        if segments.count > 1 || segments.first.map({ !$0.isEmpty }) ?? false {
          segments.removeLast()
        }
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return segments.joined(separator: "/")
  }

  /// The fragment with its percent signs undone; `nil` if there is none or it is spoiled.
  var decodedFragment: String? {
    guard let fragment else { return nil }
    var bytes = fragment.utf8.makeIterator()
    var text: [UInt8] = []
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else {
        text.append(byte)
        continue
      }
      guard let high = bytes.next().flatMap(Self.hexDigit),
        let low = bytes.next().flatMap(Self.hexDigit)
      else { return nil }
      text.append(high << 4 | low)
    }
    return String(validating: text, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
