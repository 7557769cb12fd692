import Crypto
import Foundation

extension PosedExercise {
  /// SHA-256 in hexadecimal of the exercise as JSON with sorted keys.
  var digest: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only numbers that JSON does not know can fail, and there are none.
    let data = (try? encoder.encode(self)) ?? Data()
    return SHA256.hash(data: data).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
