/// What FSRS-6 knows about memory: 21 numbers, fitted to the reviews of many people.
///
/// Source: the open-spaced-repetition project, "The Algorithm" (FSRS-6); the standard values and the
/// bounds are those of its Python package `fsrs` 6.3.2. They were fitted to flash cards: whether they
/// hold for judgement is not known, so they plan practice here and measure nobody.
public struct Weights: Sendable, Hashable {
  /// The numbers, w0 to w20.
  public let values: [Double]

  /// Weights; `nil` unless there are 21 numbers within their bounds.
  public init?(_ values: [Double]) {
    guard values.count == Weights.bounds.count,
      zip(values, Weights.bounds).allSatisfy({ $1.contains($0) })
    else { return nil }
    self.values = values
  }

  /// The standard ones.
  public static let standard = Weights(trusted: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// What each of them may be.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2,
    0...2, 0...0.8, 0.1...0.8,
  ]

  private init(trusted values: [Double]) { self.values = values }

  subscript(index: Int) -> Double { values[index] }
}
