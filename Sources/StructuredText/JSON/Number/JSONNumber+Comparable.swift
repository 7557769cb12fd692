extension JSONNumber: Comparable, Hashable {
  /// Whether both are the same number, however they are written.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.isNegative == right.isNegative && left.exponent == right.exponent
      && left.digits == right.digits
  }

  /// Feeds the value, not how it is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(exponent)
    hasher.combine(digits)
  }

  /// Orders by value.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (true, false): true
    case (false, true): false
    case (false, false): left.isNearerZero(than: right)
    case (true, true): right.isNearerZero(than: left)
    }
  }

  private func isNearerZero(than other: JSONNumber) -> Bool {
    guard !isZero, !other.isZero else { return isZero && !other.isZero }
    // How many digits stand before the point; without leading zeros, more are more.
    let (places, otherPlaces) = (exponent + digits.count, other.exponent + other.digits.count)
    return places == otherPlaces
      ? digits.lexicographicallyPrecedes(other.digits) : places < otherPlaces
  }
}
