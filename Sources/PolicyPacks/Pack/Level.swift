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
  public var name: String { "\(self)" }

  /// The level with this word.
  public init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }
}

/// Who can see what is sent to a tool.
public enum Boundary: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  /// Nobody but the person: the model runs on their device.
  case device
  /// The organisation: the tool runs for it alone.
  case tenant
  /// A processor under contract.
  case processor
  /// Anybody, or nobody knows.
  case `public`
}
