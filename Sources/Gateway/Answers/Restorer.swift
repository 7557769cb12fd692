import Detection
import StructuredText

/// Puts the values that a prompt did not carry back into its answer.
struct Restorer: Sendable {
  let vault: Vault

  /// Whether there is anything to put back.
  var isIdle: Bool { vault.values.isEmpty }

  /// A text with its values; JSON that would be none any more keeps its placeholders.
  func restored(_ text: String) -> String {
    guard !isIdle, text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let restored = String(decoding: bytes(Array(text.utf8)), as: UTF8.self)
    let isJSON = NestedJSON.sound(in: text) != nil
    return !isJSON || NestedJSON.sound(in: restored) != nil ? restored : text
  }

  /// The arguments of a tool with their values, each string by itself, as programs read them.
  func arguments(_ text: String) -> String {
    guard !isIdle, text.utf8.contains(UInt8(ascii: "[")) else { return text }
    guard let value = NestedJSON.sound(in: text) else { return restored(text) }
    return value.replacingStrings { _, string in restored(string) }.text()
  }

  /// A text with its values.
  func bytes(_ text: [UInt8]) -> [UInt8] { isIdle ? text : Restoration(of: text, from: vault).text }

  /// Whether a text may hold the end of a placeholder.
  func concerns(_ text: ArraySlice<UInt8>) -> Bool {
    !isIdle && text.contains(UInt8(ascii: "]"))
  }
}
