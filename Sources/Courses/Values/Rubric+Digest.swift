import Crypto
import Foundation

extension Rubric {
  /// What it says: SHA-256 in hexadecimal over its JSON with sorted keys.
  ///
  /// Everything counts, as a grader who read another sentence may have graded otherwise.
  public var digest: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A rubric is text and whole numbers, which always encode.
    guard let bytes = try? encoder.encode(self) else { return "" }
    return SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
