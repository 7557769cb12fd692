/// An exact share.
///
/// Credits are added up without rounding: two halves are one, and a third is a third. Only what has more
/// digits than the machine's numbers is rounded, to the nearest millionth.
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
    self.init(Int128(numerator), of: Int128(denominator))
  }

  /// A share of large numbers; by nothing is nothing.
  init(_ numerator: Int128, of denominator: Int128) {
    guard denominator != 0 else {
      self = .zero
      return
    }
    let divisor = Fraction.divisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    let (above, below) = (sign * (numerator / divisor), sign * (denominator / divisor))
    guard let above = Int(exactly: above), let below = Int(exactly: below) else {
      let millionths = (Double(above) / Double(below) * 1e6).rounded()
      self.init(Int128(min(max(millionths, -1e18), 1e18)), of: 1_000_000)
      return
    }
    self.init(above: above, below: below)
  }

  private init(above: Int, below: Int) { (numerator, denominator) = (above, below) }

  /// The nearest number of the machine's.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The share as `3/4`, or a whole number.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// Orders by size.
  public static func < (left: Self, right: Self) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    let (first, second) = (Int128(left.denominator), Int128(right.denominator))
    let (above, tooLarge) = (Int128(left.numerator) * second).addingReportingOverflow(
      Int128(right.numerator) * first)
    guard !tooLarge else { return Fraction(left.numerator < 0 ? Int.min : Int.max, of: 1) }
    return Fraction(above, of: first * second)
  }

  /// The difference.
  public static func - (left: Self, right: Self) -> Self {
    left + Fraction(-Int128(right.numerator), of: Int128(right.denominator))
  }

  /// The product with a whole number.
  public static func * (left: Self, right: Int) -> Self {
    Fraction(Int128(left.numerator) * Int128(right), of: Int128(left.denominator))
  }

  /// The quotient by a whole number.
  public static func / (left: Self, right: Int) -> Self {
    Fraction(Int128(left.numerator), of: Int128(left.denominator) * Int128(right))
  }

  private static func divisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(max(larger, 1))
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
