/// A string that equals only strings of the very same code points.
///
/// Swift's strings are equal if they are canonically equivalent; JSON's keys are not: `é` as one
/// code point and as two are different keys.
public struct ExactString: Sendable, Hashable {
  /// The string.
  public let string: String

  /// Wraps a string.
  public init(_ string: String) { self.string = string }

  /// Whether both have the same code points.
  public static func == (left: ExactString, right: ExactString) -> Bool {
    let (left, right) = (left.string.utf8, right.string.utf8)
    return left.count == right.count && left.elementsEqual(right)
  }

  /// Feeds the code points.
  ///
  /// Not the hash of `String`: canonically equivalent strings share it, so a text full of them
  /// would make every look-up slow.
  public func hash(into hasher: inout Hasher) {
    var word: UInt64 = 1
    for byte in string.utf8 {
      word = word << 8 | UInt64(byte)
      if word >> 56 != 0 {
        hasher.combine(word)
        word = 1
      }
    }
    hasher.combine(word)
  }
}
