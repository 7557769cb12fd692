/// What may happen with a draft: `allow` < `warn` < `approval` < `block`.
public enum Verdict: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
  /// It may be sent.
  case allow
  /// It may be sent, and something should be thought of.
  case warn
  /// Somebody must sign off first.
  case approval
  /// It may not be sent.
  case block

  /// Orders by strictness.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

  /// The word for it, as packs and reports write it.
  public var name: String {
    switch self {
    case .allow: "allow"
    case .warn: "warn"
    case .approval: "approval"
    case .block: "block"
    }
  }

  /// The verdict with this word.
  public init?(name: String) {
    guard let verdict = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = verdict
  }
}
