import Foundation

/// How steps grow with the length of a text, judged from the longest texts measured.
struct GrowthEstimate {
  /// The power of the length that the steps grow with.
  let exponent: Double
  private let last: (bytes: Int, steps: Int)

  /// `nil` if the steps hardly grow, or too few lengths were measured.
  init?(_ counts: [BlowUpMeasurement.StepCount]) {
    let measured = counts.compactMap { count in count.steps.map { (count.bytes, $0) } }
    guard let last = measured.last, measured.count > 3 else { return nil }
    let earlier = measured[measured.count - 4]
    let exponent =
      log(Double(last.1) / Double(earlier.1)) / log(Double(last.0) / Double(earlier.0))
    // A repetition that has reached its most keeps the steps where they are.
    guard exponent > 0.6, measured[measured.count - 2].1 < last.1 else { return nil }
    self.exponent = exponent
    self.last = last
  }

  /// The length of a text that takes so many steps; rounded up to whole kilobytes.
  func bytes(steps: Int) -> Int {
    let factor = pow(Double(steps) / Double(last.steps), 1 / exponent)
    let bytes = Double(last.bytes) * max(1, factor)
    return bytes < 1e9 ? (Int(bytes) + 999) / 1_000 * 1_000 : 1_000_000_000
  }
}
