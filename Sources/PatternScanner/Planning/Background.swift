import CScanStages

/// How often bytes follow one another in ordinary text.
///
/// Bytes count without their highest bit here, as in the grams of the first stage.
struct Background: Sendable {
  /// The share of each pair among all pairs, in rows of the first byte.
  let pairs: [Float]
  /// The share of each byte.
  let bytes: [Float]

  static let ordinary = Background()

  private init() {
    let shares = (0..<256).map { value in Background.share(value) }
    pairs = (0..<Self.width * Self.width).map { shares[Int(scan_background($0))] }
    var bytes = [Float](repeating: 0, count: Self.width)
    for first in 0..<Self.width {
      for second in 0..<Self.width { bytes[second] += pairs[first * Self.width + second] }
    }
    self.bytes = bytes
  }

  static let width = 128

  /// The table holds -8 log2 of the shares.
  private static func share(_ value: Int) -> Float {
    var share: Float = 1
    for _ in 0..<(value / 8) { share /= 2 }
    for _ in 0..<(value % 8) { share *= 0.917_004_04 }
    return share
  }
}
