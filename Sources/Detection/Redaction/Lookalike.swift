/// A value with the shape of another one and none of its content: `HL-12345678-2` may become
/// `HL-90412385-7`.
public enum Lookalike {
  /// What of a value may stay.
  public enum Keeping: Sendable, CaseIterable {
    /// No letter and no digit.
    case nothing
    /// Up to four capitals in a row, which are a code of the format rather than anybody's name; only
    /// in values with four digits or more, which tell what is whose.
    case codes
  }

  /// Draws another digit for each digit and another letter for each letter, in the same case;
  /// everything else stays.
  ///
  /// Letters beyond ASCII become ASCII ones, as they too may tell who it is.
  ///
  /// - Returns: `nil` if nothing may be kept of such a value.
  public static func of(
    _ value: String, keeping: Keeping = .nothing,
    using random: inout some RandomNumberGenerator
  ) -> String? {
    guard keeping == .codes else {
      return String(value.map { drawn(for: $0, using: &random) })
    }
    guard value.count(where: \.isNumber) >= 4 else { return nil }
    var result = ""
    var rest = value[...]
    while let first = rest.first {
      let capitals = rest.prefix { $0.isASCII && $0.isUppercase }
      let isCode = (1...4).contains(capitals.count) && result.last?.isLetter != true
      guard isCode, rest.dropFirst(capitals.count).first?.isLetter != true else {
        result.append(drawn(for: first, using: &random))
        rest = rest.dropFirst()
        continue
      }
      result += capitals
      rest = rest.dropFirst(capitals.count)
    }
    return result
  }

  private static let digits = Array("0123456789")
  private static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private static func drawn(
    for character: Character, using random: inout some RandomNumberGenerator
  ) -> Character {
    let characters =
      character.isNumber
      ? digits : character.isUppercase ? capitals : character.isLetter ? letters : [character]
    return characters[Int.random(in: 0..<characters.count, using: &random)]
  }
}
