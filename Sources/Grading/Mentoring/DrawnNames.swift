public import Detection

extension Identifier where Kind == ToolNoteKind {
  /// A new name, drawn at random, that is quickly typed.
  public static func drawn() -> Self { Self(ShortName.drawn()) }
}

extension Identifier where Kind == SharedCommentKind {
  /// A new name, drawn at random, that is quickly typed.
  public static func drawn() -> Self { Self(ShortName.drawn()) }
}

/// Names that people type.
enum ShortName {
  // No vowels, so no words; no letters that look like digits.
  private static let letters = Array("bcdfghjkmnpqrstvwxz23456789")

  static func drawn() -> String {
    var random = SystemRandomNumberGenerator()
    return String((0..<8).compactMap { _ in letters.randomElement(using: &random) })
  }
}
