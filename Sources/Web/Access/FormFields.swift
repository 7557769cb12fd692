import Foundation

/// What a form sent, as `application/x-www-form-urlencoded` writes it.
///
/// Source: the URL Standard, section 5.1.
struct FormFields: Sendable {
  private let values: [String: [String]]

  /// Reads the body of a form.
  init(_ body: some Sequence<UInt8>) {
    var values: [String: [String]] = [:]
    for pair in Array(body).split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? FormFields.decoded(parts[1]) : ""
      values[FormFields.decoded(parts[0]), default: []].append(value)
    }
    self.values = values
  }

  /// The first value of a field; `nil` if it was not sent.
  subscript(name: String) -> String? { values[name]?.first }

  /// All values of a field, in order.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The names of the fields that were sent.
  var names: Set<String> { Set(values.keys) }

  /// What was typed into a field, with line ends as everywhere else: browsers send CRLF.
  func text(_ name: String) -> String {
    (self[name] ?? "").replacing("\r\n", with: "\n")
  }

  /// A field's value without white space around it; `nil` if nothing is left.
  func line(_ name: String) -> String? {
    let line = (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    return line.isEmpty ? nil : line
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let value = hexadecimal(rest.prefix(2)) else {
          result.append(byte)
          continue
        }
        result.append(value)
        rest = rest.dropFirst(2)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy(\.isHexadecimal) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
