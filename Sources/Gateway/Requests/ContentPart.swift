import Foundation
import StructuredText

/// A part of a message's content.
enum ContentPart: Hashable {
  /// A text; what it says stands in its strings.
  case text
  /// A file that is text, with what stands before its data.
  case file([String])
  /// Something whose content nobody can read here: it could hold anything.
  case unreadable

  init(_ part: JSONObject) {
    switch part["type"]?.value.string {
    case "text", "refusal", nil: self = .text
    case "file":
      let data = part["file"]?.value.object?["file_data"]?.value.string
      self = data.flatMap(Self.texts).map { .file($0) } ?? .unreadable
    default: self = .unreadable
    }
  }

  /// The text of a `data:` address (RFC 2397) or of base64, and what stands before it; `nil` if it is no text.
  private static func texts(of data: String) -> [String]? {
    let parts = data.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let isAddress = data.lowercased().hasPrefix("data:") && parts.count == 2
    guard isAddress else { return text(base64: data[...]).map { [$0] } }
    let text =
      parts[0].lowercased().hasSuffix(";base64")
      ? text(base64: parts[1]) : parts[1].removingPercentEncoding
    return text.map { [String(parts[0]), $0] }
  }

  private static func text(base64: Substring) -> String? {
    guard let bytes = Data(base64Encoded: String(base64)), !bytes.contains(0),
      !formats.contains(where: { bytes.starts(with: $0.utf8) })
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// How files begin that are text and do not read as they stand.
  private static let formats = ["%PDF", "{\\rtf", "%!PS"]
}
