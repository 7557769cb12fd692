import Foundation

/// How steps grow with the length of a text, judged from two of the texts measured.
struct GrowthEstimate {
  /// The power of the length that the steps grow with.
  let exponent: Double
  private let last: Point

  /// A text's length and the steps of a search in it.
  struct Point {
    let bytes: Int
    let steps: Int
  }

  /// `nil` if the steps hardly grow.
  init?(from earlier: Point, to last: Point) {
    let exponent =
      log(Double(last.steps) / Double(earlier.steps))
      / log(Double(last.bytes) / Double(earlier.bytes))
    guard exponent > 0.6 else { return nil }
    self.exponent = exponent
    self.last = last
  }

  /// The length of a text that takes so many steps.
  ///
  /// Half as much again is added for what the steps were not measured exactly, and the sum is
  /// rounded up to whole kilobytes.
  func bytes(steps: Int) -> Int {
    let factor = pow(Double(steps) / Double(last.steps), 1 / exponent)
    let bytes = 1.5 * Double(last.bytes) * max(1, factor)
    return bytes < 1e9 ? (Int(bytes) + 999) / 1_000 * 1_000 : 1_000_000_000
  }
}
