/// How sure a finding is.
///
/// Three steps, because numbers invite false precision.
public enum Confidence: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
  /// Not reported.
  case low
  /// Reported.
  case medium
  /// Reported, and hard to be wrong about.
  case high

  /// The least confidence that is reported.
  public static let reported = Confidence.medium

  /// Orders by how sure.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rawValue < right.rawValue
  }

  /// One step up, at most `high`.
  public var raised: Confidence { Confidence(rawValue: rawValue + 1) ?? .high }
  /// One step down, at least `low`.
  public var lowered: Confidence { Confidence(rawValue: rawValue - 1) ?? .low }

  /// The word for it, as packs and reports write it.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// The confidence with this word.
  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }
}
