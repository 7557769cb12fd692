/// What a redaction took out, so that it can be put back.
///
/// It stays with the person.
public struct Vault: Sendable, Hashable, Codable {
  /// The value behind each placeholder.
  public var values: [String: String] = [:]
  /// Placeholders of credentials: their values are not kept, and never come back.
  public var withheld: Set<String> = []

  /// An empty vault.
  public init() {}
}

extension Vault: CustomStringConvertible, CustomReflectable {
  /// How much it holds, and nothing of it.
  public var description: String { "vault of \(values.count) values" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
