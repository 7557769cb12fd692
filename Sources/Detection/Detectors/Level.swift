/// How sensitive a class of data is in an organisation.
public enum Level: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
  /// Anybody may know it.
  case `public`
  /// For the organisation.
  case `internal`
  /// For those who work with it.
  case confidential
  /// For few, by name.
  case restricted

  /// Orders by sensitivity.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The word for it.
  public var name: String {
    switch self {
    case .public: "public"
    case .internal: "internal"
    case .confidential: "confidential"
    case .restricted: "restricted"
    }
  }

  /// The level with this word.
  public init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }
}
