import Diagnostics
import PolicyPacks

extension LintRule {
  /// Characters that no reader sees, and that order text otherwise than it is read.
  static let invisibleCharacter = LintRule(
    PackCode(
      "invisible-character", .warning, .files,
      what: "A file holds a character that no reader can see.",
      why: """
        Zero-width and direction-changing characters make a rule look like another one to whoever reviews it. \
        In a pattern, write `\\x{200B}`; in double quotes, `\\u200B`.
        """,
      bad: "classes: {customer: {level: confidential, title: Customer⟦\u{200B}⟧ data}}",
      good: "classes: {customer: {level: confidential, title: Customer data}}")
  ) { subject in
    subject.files.flatMap { file in
      InvisibleCharacters.places(in: file.root.location.text).map { place in
        LintProblem(
          "a character that cannot be seen stands here", at: place, "remove it, or escape it")
      }
    }
  }
}

/// Finds characters that are not seen: format characters of U+200B to U+2069, and U+FEFF.
private enum InvisibleCharacters {
  /// No more than these are worth showing of one file.
  private static let most = 20

  static func places(in text: SourceText) -> [Location] {
    let bytes = text.bytes
    var places: [Location] = []
    // All of them have three bytes and begin with E2 80, E2 81 or EF BB.
    for index in bytes.indices where bytes[index] == 0xE2 || bytes[index] == 0xEF {
      guard places.count < most, index + 2 < bytes.count,
        isInvisible(bytes[index], bytes[index + 1], bytes[index + 2])
      else { continue }
      places.append(Location(text, index..<index + 3))
    }
    return places
  }

  private static func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third)
    case (0xE2, 0x81): (0xA0...0xA9).contains(third)
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
