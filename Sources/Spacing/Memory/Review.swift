public import Foundation

/// That something was remembered, or was not.
public struct Review: Sendable, Hashable, Codable {
  /// How well.
  public var rating: Rating
  /// When.
  public var at: Date

  /// A review.
  public init(_ rating: Rating, at: Date) {
    self.rating = rating
    self.at = at
  }
}
