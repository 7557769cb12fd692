import HTTPTypes
import Hummingbird

/// The field by which a program says that two requests are one: draft-ietf-httpapi-idempotency-key-header.
struct IdempotencyKey: Sendable, Hashable {
  let text: String

  static let name = HTTPField.Name("Idempotency-Key") ?? .ifMatch
  /// What it looks like: a string of RFC 9651 without escapes, or the same without quotes.
  static let pattern = "^(\"[!#-\\[\\]-~]{1,255}\"|[!#-\\[\\]-~]{1,255})$"

  /// The key of a request; `nil` if it has none.
  ///
  /// - Throws: `Problem` for a key that is none.
  init?(_ request: Request) throws(Problem) {
    let values = request.headers[values: IdempotencyKey.name]
    guard let value = values.first else { return nil }
    let isQuoted = value.utf8.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
    let text = isQuoted ? String(value.dropFirst().dropLast()) : value
    let isPlain = text.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard values.count == 1, isPlain, (1...255).contains(text.utf8.count) else {
      throw Problem(.badRequest, .badKey)
    }
    self.text = text
  }
}
