/// An exact share.
///
/// Credits are added up without rounding: two halves are one, and a third is a third.
public struct Fraction: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number above the line.
  public let numerator: Int
  /// The number below it, at least 1; the two have no divisor in common.
  public let denominator: Int

  /// Nothing.
  public static let zero = Fraction(0)
  /// All.
  public static let one = Fraction(1)

  /// A whole number.
  public init(_ whole: Int) { (numerator, denominator) = (whole, 1) }

  /// A share; by nothing is nothing.
  public init(_ numerator: Int, of denominator: Int) {
    guard denominator != 0 else {
      self = .zero
      return
    }
    let divisor = Fraction.divisor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// The nearest number of the machine's.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The share as `3/4`, or a whole number.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// Orders by size.
  public static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      of: left.denominator * right.denominator)
  }

  /// The product with a whole number.
  public static func * (left: Self, right: Int) -> Self {
    Fraction(left.numerator * right, of: left.denominator)
  }

  /// The quotient by a whole number.
  public static func / (left: Self, right: Int) -> Self {
    Fraction(left.numerator, of: left.denominator * right)
  }

  private static func divisor(_ first: UInt, _ second: UInt) -> Int {
    var (larger, smaller) = (first, second)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(max(larger, 1))
  }
}

extension Fraction: Codable {
  /// Reads `3/4`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.split(separator: "/").map { Int($0) }
    switch (parts.first ?? nil, parts.count == 2 ? parts[1] : 1, parts.count) {
    case (let numerator?, let denominator?, 1...2) where denominator > 0:
      self.init(numerator, of: denominator)
    default:
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no fraction"))
    }
  }

  /// Writes `3/4`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
