/// How far values are spread about their mean.
enum Variance {
  /// The mean squared distance from the mean, by n − 1; `nil` below two values.
  static func sample(_ values: [Double]) -> Double? {
    values.count > 1 ? squares(values) / Double(values.count - 1) : nil
  }

  /// The mean squared distance from the mean, by n; `nil` without a value.
  static func population(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : squares(values) / Double(values.count)
  }

  /// Whether all values are the same.
  ///
  /// Their mean may be off by a rounding, so their computed spread need not be 0.
  static func isNone(_ values: [Double]) -> Bool { values.allSatisfy { $0 == values.first } }

  private static func squares(_ values: [Double]) -> Double {
    guard !isNone(values) else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
