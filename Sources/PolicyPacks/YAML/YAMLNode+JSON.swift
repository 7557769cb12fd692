/// A YAML file as JSON, for tools that know JSON only, such as validators of JSON Schema.
extension YAMLNode {
  /// The value as JSON on one line, typed by the core schema of YAML 1.2 (section 10.3.2).
  ///
  /// It is also YAML that means the same. Numbers that JSON cannot write (infinity, hexadecimal with
  /// more digits than fit) stay text, and keys are always text.
  package var json: String {
    switch value {
    case .null: "null"
    case .scalar(let text, let isPlain):
      isPlain ? CoreSchema.json(text) ?? JSONText.quoted(text) : JSONText.quoted(text)
    case .list(let items): "[\(items.map(\.json).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\(JSONText.quoted($0.key.text ?? $0.key.json)): \($0.value.json)" }.joined(separator: ", "))}"
    }
  }
}

/// What plain text stands for (YAML 1.2.2, section 10.3.2).
enum CoreSchema {
  /// The JSON for a flag or a number; `nil` for text.
  static func json(_ text: String) -> String? {
    switch text {
    case "true", "True", "TRUE": return "true"
    case "false", "False", "FALSE": return "false"
    default: return integer(text) ?? decimal(text)
    }
  }

  private static func integer(_ text: String) -> String? {
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { "\($0)" } }
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { "\($0)" } }
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    let significant = digits.drop { $0 == "0" }
    return (text.first == "-" ? "-" : "") + (significant.isEmpty ? "0" : String(significant))
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, as JSON writes it.
  private static func decimal(_ text: String) -> String? {
    var rest = text[...]
    let sign = rest.first == "-" ? "-" : ""
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty, isExponent(rest) else { return nil }
    let significant = whole.drop { $0 == "0" }
    return sign + (significant.isEmpty ? "0" : significant)
      + (fraction.isEmpty ? "" : ".\(fraction)")
      + rest
  }

  private static func isExponent(_ text: Substring) -> Bool {
    guard let mark = text.first else { return true }
    guard mark == "e" || mark == "E" else { return false }
    var digits = text.dropFirst()
    if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
    return !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
