/// A number as tables write it, with a point before its decimals: `1850.00`, `-3`, `0.5`.
struct PlainNumber {
  /// The number without its point.
  let digits: Int
  /// How many digits stand behind the point.
  let decimals: Int

  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, let last = parts.last else { return nil }
    let decimals = parts.count == 2 ? last.utf8.count : 0
    let isNegative = whole.hasPrefix("-")
    let digits = whole.drop { $0 == "-" } + (parts.count == 2 ? last : "")
    guard whole.utf8.count(where: { $0 == UInt8(ascii: "-") }) == (isNegative ? 1 : 0),
      !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), parts.count == 1 || decimals > 0,
      digits.utf8.count <= 17, let number = Int(digits)
    else { return nil }
    self.init(digits: isNegative ? -number : number, decimals: decimals)
  }

  init(digits: Int, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// The number as tables write it.
  var text: String {
    guard decimals > 0 else { return String(digits) }
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
    return (digits < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Whether the two are further apart than a rounding: by more than one in two hundred.
  func differs(from other: PlainNumber) -> Bool {
    guard decimals == other.decimals else { return true }
    let difference = abs(Double(digits) - Double(other.digits))
    return difference > abs(Double(digits)) / 200
  }
}
