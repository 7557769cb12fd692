import Courses
import Detection
import PCRE2

/// Amounts of money in a text, however their thousands are grouped.
enum AmountSearch {
  /// What stands between thousands and nowhere else: a mark, an apostrophe, a space that keeps a line together.
  private static let mark =
    #"(?:[.,'] ?|’|\#u{A0}|\#u{2007}|\#u{2009}|\#u{202F})"#
  private static let gap = #"(?: |\#u{A0}|\#u{202F})?"#
  private static let currency =
    #"(?:€|EUR\b|[Ee]uros?\b|CHF\b|Fr\.|Franken\b|francs?\b|USD\b|dollars?\b|GBP\b|pounds?\b)"#
  private static let start = #"(?<![\w.,:/-])"#

  /// What stands before an amount, each with and without a space.
  private static let behindCurrency: String = {
    let names = ["€", "\\$", "£", "EUR", "CHF", "Fr\\.", "USD", "GBP"]
    let places = names.flatMap { name in ["", " ", "\u{A0}", "\u{202F}"].map { name + $0 } }
    return "(?:" + places.map { "(?<=\($0))" }.joined(separator: "|") + ")"
  }()

  private static let patterns: [Pattern] = sources.map { FixedPattern($0).pattern }

  private static let sources: [String] = [
    // A space between thousands means one amount only beside decimals or a currency.
    #"\#(start)\d{1,3}(?: \d{3})+[.,]\d{1,2}(?![\w%:]|[.,-]\d)"#,
    #"\#(start)\d{1,3}(?: \d{3})+(?=\#(gap)\#(currency))"#,
    #"\#(behindCurrency)\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?![\w]|[.,]\d)"#,
    // Between thousands, or with two decimals; no version, no time of day, no share.
    #"\#(start)\d{1,3}(?:\#(mark)\d{3})+(?:[.,]\d{1,2})?(?![\w%:]|[.,-]\d| ?(?:%|Uhr|o'clock))"#,
    #"\#(start)\d{1,9}[.,]\d{2}(?![\w%:]|[.,-]\d| ?(?:%|Uhr|am\b|pm\b))"#,
    // A whole number, or one with a decimal, beside the name of a currency.
    #"\#(start)\d{2,9}(?:[.,]\d)?(?=\#(gap)\#(currency))"#,
    #"\#(behindCurrency)\d{2,9}(?:[.,]\d)?(?![\w]|[.,]\d)"#,
  ]

  private static let numbers: [Pattern] = [
    FixedPattern(#"(?<!\w)\d{1,3}(?:(?: |\#(mark))\d{3})+(?:[.,]\d{1,2})?(?!\w)"#).pattern,
    FixedPattern(#"(?<!\w)(?<!\d[.,'])\d+(?:[.,]\d{1,2})?(?!\w)"#).pattern,
  ]

  /// Where amounts stand, in UTF-8 bytes; of two that share a part, the first one counts.
  static func places(in text: [UInt8]) -> [Range<Int>] { places(of: patterns, in: text) }

  /// Where numbers stand that are as much as one of some amounts, in UTF-8 bytes.
  ///
  /// - Parameter amounts: as `digits(of:)` gives them.
  static func places(of amounts: Set<String>, in text: [UInt8]) -> [Range<Int>] {
    guard !amounts.isEmpty else { return [] }
    return places(of: numbers, in: text).filter { range in
      digits(of: String(decoding: text[range], as: UTF8.self)).map(amounts.contains) == true
    }
  }

  /// How much a number is, however it is written: `2 300`, `2,300.00` and `2300` are all `2300`.
  ///
  /// - Returns: `nil` for no number, and for those that stand in any text: less than 100, and years.
  static func digits(of text: String) -> String? {
    guard text.first?.isNumber == true else { return nil }
    // Two marks, as in `1, 850`, are one.
    let tidy = text.replacing(", ", with: ",").replacing(". ", with: ".")
    guard let (writing, number) = NumberWriting.read(tidy) else { return nil }
    var (digits, decimals) = ("\(number)", writing.decimals)
    while decimals > 0, digits.last == "0", digits.count > 1 {
      digits.removeLast()
      decimals -= 1
    }
    if decimals > 0 { return "\(digits)/\(decimals)" }
    let isYear = text.count == 4 && (1900...2099).contains(number)
    return number < 100 || isYear ? nil : digits
  }

  private static func places(of patterns: [Pattern], in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for pattern in patterns {
      _ = pattern.forEachMatch(in: text.span) { range in
        found.append(range)
        return true
      }
    }
    return found
  }
}
