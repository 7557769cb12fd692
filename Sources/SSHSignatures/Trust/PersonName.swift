/// The name of a person as it is compared: two spellings of one name are one person.
///
/// Capitals, spaces, invisible characters, `mailto:`, the angle brackets of an address and a full stop
/// behind it make no difference. Letters that only look alike do.
public struct PersonName: Sendable, Hashable {
  private let plain: String

  /// The name in a text.
  public init(_ text: String) {
    var letters = Array(text.lowercased().unicodeScalars).filter { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control
    }
    // Of `Name <address>` the address counts.
    if let open = letters.lastIndex(of: "<"), let close = letters.lastIndex(of: ">"), open < close {
      letters = Array(letters[letters.index(after: open)..<close])
    }
    while letters.last == "." { letters.removeLast() }
    var plain = letters.map { String($0) }.joined()
    if plain.hasPrefix("mailto:") { plain.removeFirst("mailto:".count) }
    self.plain = plain
  }

  /// The name, as it is compared.
  public var description: String { plain }
}
