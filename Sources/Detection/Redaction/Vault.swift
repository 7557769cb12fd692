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
