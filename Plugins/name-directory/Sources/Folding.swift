import Foundation

/// Letters as they are compared: small, without accents, ä as ae.
enum Folding {
  /// What a letter is compared as; `nil` if it is none.
  ///
  /// A mark that changes nothing is empty.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    if scalar.value < 0x250 { return latin[Int(scalar.value)] }
    if scalar == "\u{308}" { return "\u{308}" }
    return letters(ofOther: scalar)
  }

  /// Letters that are written as two where they cannot be had, after DIN 5007-2 and usage.
  private static let pairs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "ł": "l", "đ": "d",
    "ð": "d", "þ": "th", "ı": "i", "ẞ": "ss",
  ]

  /// The answers for the Latin blocks, which nearly all text is made of.
  private static let latin: [String?] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).flatMap(letters(ofOther:))
  }

  private static func letters(ofOther scalar: Unicode.Scalar) -> String? {
    let properties = scalar.properties
    guard properties.isAlphabetic else {
      switch properties.generalCategory {
      case .nonspacingMark: return ""
      default: return nil
      }
    }
    let small = properties.lowercaseMapping
    var result = ""
    for scalar in small.unicodeScalars {
      if let pair = pairs[scalar] {
        result += pair
      } else {
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        result.unicodeScalars.append(
          contentsOf: parts.filter { $0.properties.generalCategory != .nonspacingMark })
      }
    }
    return result
  }
}
