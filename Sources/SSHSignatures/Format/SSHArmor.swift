import Foundation

/// The text around a signature.
enum SSHArmor {
  static let begin = "-----BEGIN SSH SIGNATURE-----"
  static let end = "-----END SSH SIGNATURE-----"
  /// Signatures of the kinds that are read here need some hundred bytes.
  private static let limit = 16_384

  /// The bytes between the marks; `nil` if there are no marks, or something else stands around them.
  static func bytes(in text: String) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    guard lines.count >= 3, lines.first == begin, lines.last == end else { return nil }
    return Data(base64Encoded: lines.dropFirst().dropLast().joined()).map { Array($0) }
  }
}
