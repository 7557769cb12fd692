/// A key or password: shown by no description, dump, log or error.
///
/// ```swift
/// let key = Secret("sk-…")
/// print(key)  // «redacted»
/// ```
public struct Secret: Sendable, Hashable {
  private let value: String

  /// Keeps a value from being shown.
  public init(_ value: String) { self.value = value }

  /// The value of a variable of the environment, without white space around it.
  ///
  /// - Returns: `nil` if the variable is not set or empty.
  public init?(variable name: String, of environment: [String: String]) {
    guard let value = environment[name] else { return nil }
    let characters = Array(value).drop(while: \.isWhitespace)
    let kept = characters.reversed().drop(while: \.isWhitespace).reversed()
    guard !kept.isEmpty else { return nil }
    self.init(String(kept))
  }

  /// The value itself, for the one place that sends it.
  public func revealed() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Never the value.
  public var description: String { "«redacted»" }
  /// Never the value.
  public var debugDescription: String { description }
  /// Never the value.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
