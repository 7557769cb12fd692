/// The name of one thing of a kind, as people write it: lower-case words joined by hyphens.
///
/// A type for each kind, so that a tool's name is never taken for a rule's.
public struct Identifier<Kind>: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name.
  public let description: String

  /// The identifier with this name.
  public init(_ name: String) { description = name }

  /// Orders by name.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension Identifier: ExpressibleByStringLiteral {
  /// The identifier with this name.
  public init(stringLiteral name: String) { description = name }
}

extension Identifier: Codable, CodingKeyRepresentable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The name as a key.
  public var codingKey: any CodingKey { NameKey(stringValue: description) }

  /// The identifier that is named by a key.
  public init?<T: CodingKey>(codingKey: T) { description = codingKey.stringValue }
}

private struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// What a rule's name belongs to: a detector, a draft requirement, a check of a format, or a rule of
/// the engine's own.
public enum Rule {}

/// The name of a rule.
public typealias RuleID = Identifier<Rule>

/// What a data class's name belongs to.
public enum DataClassKind {}

/// A kind of data the policy speaks of, such as `personal.contact`; dots make a tree.
public typealias DataClass = Identifier<DataClassKind>
