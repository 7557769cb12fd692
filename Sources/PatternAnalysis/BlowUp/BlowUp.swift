/// A text on which a search takes far more steps than the text has bytes.
public struct BlowUp: Sendable, Hashable {
  /// How fast the steps grow with the text.
  public let kind: Kind
  /// The part of the pattern that tries again and again, in UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// The texts that make it do so.
  public let attack: Attack
  /// What the real search did with such texts.
  public let measurement: BlowUpMeasurement

  /// How fast the steps of one search grow with the length of the text.
  public enum Kind: Sendable, Hashable {
    /// Each further character multiplies them.
    case exponential
    /// Twice the text takes 2 to the power of `degree` times the steps, all starts of the search
    /// counted.
    case polynomial(degree: Int)
  }
}

/// Texts of growing length: a start, a piece that is repeated, and an end that lets the match fail.
public struct Attack: Sendable, Hashable {
  /// What stands first.
  public let prefix: [UInt8]
  /// What is repeated.
  public let pump: [UInt8]
  /// What stands last.
  public let suffix: [UInt8]

  /// A text with so many repeats.
  public func text(repeats: Int) -> [UInt8] {
    var text = prefix
    text.reserveCapacity(prefix.count + repeats * pump.count + suffix.count)
    for _ in 0..<max(0, repeats) { text += pump }
    return text + suffix
  }

  /// How many repeats a text of at most so many bytes has room for.
  func repeats(in bytes: Int) -> Int {
    max(0, bytes - prefix.count - suffix.count) / max(1, pump.count)
  }
}
