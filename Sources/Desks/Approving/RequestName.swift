import Approvals
import Detection

/// Names of requests: short enough to be said on the telephone.
enum RequestName {
  static func make(using random: inout some RandomNumberGenerator) -> RequestID {
    // No vowels, so no words; no letters that look like digits.
    let letters = Array("bcdfghjkmnpqrstvwxz23456789")
    let name = (0..<8).map { _ in letters.randomElement(using: &random).map(String.init) ?? "" }
    return RequestID(name.joined())
  }
}
