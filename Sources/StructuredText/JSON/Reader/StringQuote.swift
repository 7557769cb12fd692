/// The marks that people put around strings.
enum StringQuote {
  /// `"`, the only one that JSON knows.
  case straight
  /// `'`.
  case single
  /// `“ ” „ ‟ « »`, which word processors write.
  case smart
  /// `‘ ’ ‚ ‛`.
  case smartSingle

  /// What is wrong with it, if anything is.
  var problem: JSONProblem.Kind? {
    switch self {
    case .straight: nil
    case .single: .singleQuotes
    case .smart, .smartSingle: .smartQuotes
    }
  }
}

extension JSONReader {
  /// The mark that stands here, if a string can start with it.
  var stringOpening: StringQuote? { quote(at: position)?.mark }

  /// The quotation mark at a position and its length in bytes.
  func quote(at position: Int) -> (mark: StringQuote, length: Int)? {
    switch (byte(at: position), byte(at: position + 1), byte(at: position + 2)) {
    case (JSONByte.quote, _, _): (.straight, 1)
    case (JSONByte.apostrophe, _, _): (.single, 1)
    case (0xE2, 0x80, 0x9C?), (0xE2, 0x80, 0x9D?), (0xE2, 0x80, 0x9E?), (0xE2, 0x80, 0x9F?):
      (.smart, 3)
    case (0xE2, 0x80, 0x98?), (0xE2, 0x80, 0x99?), (0xE2, 0x80, 0x9A?), (0xE2, 0x80, 0x9B?):
      (.smartSingle, 3)
    case (0xC2, 0xAB?, _), (0xC2, 0xBB?, _): (.smart, 2)
    default: nil
    }
  }
}
