extension JSONValue {
  /// The value as JSON on one line.
  ///
  /// - Parameter limit: about how many characters to write; what is longer ends in `…`.
  public func text(limit: Int = .max) -> String {
    var writer = JSONTextWriter(limit: limit)
    writer.write(self)
    return writer.text
  }
}

/// Writes JSON until a limit is reached.
private struct JSONTextWriter {
  private(set) var text = ""
  private var left: Int

  init(limit: Int) { left = limit }

  private var isFull: Bool { left < 0 }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .bool(let bool): put(bool ? "true" : "false")
    case .number(let number): put(number.text)
    case .string(let string): quote(string)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ elements: [JSONNode]) {
    put("[")
    for (offset, element) in elements.enumerated() {
      if isFull { return }
      if offset > 0 { put(", ") }
      write(element.value)
    }
    put("]")
  }

  private mutating func write(_ object: JSONObject) {
    put("{")
    for (offset, member) in object.members.enumerated() {
      if isFull { return }
      if offset > 0 { put(", ") }
      quote(member.key)
      put(": ")
      write(member.value.value)
    }
    put("}")
  }

  private mutating func quote(_ string: String) {
    put("\"")
    for scalar in string.unicodeScalars {
      if isFull { return }
      put(Self.escape(scalar))
    }
    put("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  /// Adds a piece, or as much of it as fits.
  private mutating func put(_ piece: String) {
    guard !isFull else { return }
    let count = piece.unicodeScalars.count
    if count <= left {
      text += piece
      left -= count
    } else {
      text.unicodeScalars += piece.unicodeScalars.prefix(left)
      text += "…"
      left = -1
    }
  }
}
