import Detection
import StructuredText

/// Puts the values that a prompt did not carry back into its answer.
struct Restorer: Sendable {
  let vault: Vault

  /// Whether there is anything to put back.
  var isIdle: Bool { vault.values.isEmpty }

  /// A text with its values; in JSON that it holds, each string by itself.
  func restored(_ text: String) -> String {
    guard !isIdle, text.utf8.contains(UInt8(ascii: "[")) else { return text }
    if let nested = NestedJSON.value(in: text) {
      return nested.replacingStrings { _, string in plain(string) }.text()
    }
    return plain(text)
  }

  private func plain(_ text: String) -> String {
    String(decoding: bytes(Array(text.utf8)), as: UTF8.self)
  }

  /// A text with its values.
  func bytes(_ text: [UInt8]) -> [UInt8] { isIdle ? text : Restoration(of: text, from: vault).text }
}
