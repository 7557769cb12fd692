/// A value with the shape of another one and none of its content: `HL-12345678-2` may become
/// `QW-90412385-7`.
public enum Lookalike {
  /// Draws another digit for each digit and another letter for each ASCII letter, in the same case;
  /// everything else stays.
  ///
  /// Letters beyond ASCII become ASCII ones, as they too may tell who it is.
  public static func of(_ value: String, using random: inout some RandomNumberGenerator) -> String {
    String(
      value.map { character in
        if character.isNumber { return draw(digits, using: &random) }
        if character.isUppercase { return draw(capitals, using: &random) }
        return character.isLetter ? draw(letters, using: &random) : character
      })
  }

  private static let digits = Array("0123456789")
  private static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private static func draw(
    _ characters: [Character], using random: inout some RandomNumberGenerator
  ) -> Character {
    characters[Int.random(in: 0..<characters.count, using: &random)]
  }
}
