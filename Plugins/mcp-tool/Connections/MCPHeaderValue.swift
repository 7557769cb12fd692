import Foundation
import PluginKit

/// Values of a message that are also sent as headers: specification 2026-07-28, "Value Encoding".
enum MCPHeaderValue {
  /// A text as a header's value: as it is if it can be, else in Base64 between marks.
  static func encoded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == UInt8(ascii: "\t") }
    let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    let looksEncoded = text.hasPrefix("=?base64?") && text.hasSuffix("?=")
    if isPlain, !isPadded, !looksEncoded { return text }
    return "=?base64?\(Data(text.utf8).base64EncodedString())?="
  }

  /// An argument as a header's value; `nil` for one that has none.
  static func encoded(_ value: JSON) -> String? {
    switch value {
    case .string(let text): encoded(text)
    case .int(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .null, .number, .array, .object: nil
    }
  }
}
