import Foundation

/// Ties the checks of one draft together while somebody works on it.
///
/// Drawn at random for each draft, and dropped after a day, so that it says nothing about whose
/// draft it was.
public struct DraftID: Sendable, Hashable, Codable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  public let description: String

  /// A new one.
  public init() {
    description = UUID().uuidString.replacing("-", with: "").lowercased()
  }

  /// One that was kept.
  public init(_ text: String) { description = text }

  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
