/// The revision of the protocol that a server speaks, and its era.
enum MCPEra: Sendable, Hashable {
  /// Each request says its version; there is no handshake and no session.
  case modern(String)
  /// A handshake comes first.
  case legacy(String)

  /// The revisions without a handshake that are spoken here, newest first.
  static let modernVersions = ["2026-07-28"]
  /// The revisions with a handshake that are spoken here, newest first.
  static let legacyVersions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

  /// The revision's date.
  var version: String {
    switch self {
    case .modern(let version), .legacy(let version): version
    }
  }

  /// Whether a handshake comes first.
  var isLegacy: Bool { if case .legacy = self { true } else { false } }
}
