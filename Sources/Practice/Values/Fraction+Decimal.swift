extension Fraction {
  /// The share as a decimal number with a point, computed with whole numbers.
  ///
  /// Exact where the decimal ends within the places, or else rounded to the nearest, halves up: 5/8 is
  /// `0.625`, 2/3 `0.666667`.
  ///
  /// - Parameter places: the most digits behind the point, 0 to 15.
  public func decimal(places: Int = 6) -> String {
    let places = min(max(places, 0), 15)
    let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    let (above, below) = (Int128(numerator.magnitude), Int128(denominator))
    let scaled = (above * scale * 2 + below) / (below * 2)
    let sign = numerator < 0 && scaled > 0 ? "-" : ""
    let digits = String(scaled % scale + scale).dropFirst()
    let end = digits.lastIndex { $0 != "0" }
    return sign + String(scaled / scale) + (end.map { ".\(digits[...$0])" } ?? "")
  }
}
