/// A text that says the same things in the same bytes, always: what signatures and digests cover.
///
/// A line of a kind and a version, then a line `name: value` for each fact, in a fixed order. In values
/// a backslash is written `\\` and a control character or line separator `\u{…}`, so that nothing
/// that people write can look like a line of its own.
package struct CanonicalText {
  private var lines: [String]

  /// - Parameter kind: what the text is, and the version of its form.
  package init(_ kind: String) { lines = [kind] }

  package mutating func add(_ name: String, _ value: String) {
    lines.append("\(name): \(CanonicalText.escaped(value))")
  }

  package mutating func add(_ name: String, _ value: some CustomStringConvertible) {
    add(name, value.description)
  }

  package mutating func add(_ name: String, _ value: (some CustomStringConvertible)?) {
    if let value { add(name, value.description) }
  }

  /// Adds a line for each value, in the order of their bytes.
  package mutating func add(
    _ name: String, each values: some Sequence<some CustomStringConvertible>
  ) {
    for value in values.map(\.description).sorted(by: CanonicalText.precedes) { add(name, value) }
  }

  /// The text in UTF-8; each line ends in a line feed.
  package var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

  /// By bytes, so that no table of characters decides the order.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        text += scalar == "\\" ? "\\\\" : String(scalar)
      }
    }
  }
}
