import Foundation

extension Collection<UInt8> {
  /// The Shannon entropy, in bits a byte: 0 for one byte repeated, at most 8.
  var shannonEntropy: Double {
    guard !isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    for byte in self { counts[Int(byte)] += 1 }
    let total = Double(count)
    return counts.reduce(0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }
}
