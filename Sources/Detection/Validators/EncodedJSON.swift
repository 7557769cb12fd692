import Foundation

/// JSON inside base64.
enum EncodedJSON {
  /// Whether the first of the parts between dots is a JSON object with `alg` (RFC 7519, section 5).
  static func isWebToken(_ text: [UInt8]) -> Bool {
    let header = text.prefix { $0 != UInt8(ascii: ".") }
    return object(header)?["alg"] is String
  }

  static func isObject(_ text: ArraySlice<UInt8>) -> Bool { object(text) != nil }

  private static func object(_ text: ArraySlice<UInt8>) -> [String: Any]? {
    // base64url to base64, then padding (RFC 4648, section 5).
    var base64 = text.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    while base64.count % 4 != 0 { base64.append(UInt8(ascii: "=")) }
    guard let data = Data(base64Encoded: Data(base64)) else { return nil }
    return try? JSONSerialization.jsonObject(with: data) as? [String: Any]
  }
}
