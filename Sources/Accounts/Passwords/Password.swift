import Foundation

/// A password as somebody typed it; nothing prints it.
///
/// Letters that can be written in several ways count as one (Unicode's form NFC), so that keyboards
/// make no difference.
public struct Password: Sendable, CustomStringConvertible, CustomReflectable {
  /// What is longer is no password; nor is it looked at any further.
  public static let mostBytes = 1024

  /// The normalised text.
  let text: String

  /// A password.
  public init(_ text: String) {
    let isTooLong = text.utf8.count > Password.mostBytes
    self.text = isTooLong ? text : text.precomposedStringWithCanonicalMapping
  }

  /// What the digest is made from.
  ///
  /// An empty password, or one that is too long, is never anybody's; it still gives bytes, so that
  /// refusing it takes as long as refusing any other.
  var bytes: [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.isEmpty || bytes.count > Password.mostBytes ? [0] : bytes
  }

  /// Nothing of it.
  public var description: String { "a password" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
