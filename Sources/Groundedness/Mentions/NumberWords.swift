/// Numbers in words: `twenty-five`, `fünfundzwanzig`, `two hundred and fifty`.
enum NumberWords {
  /// The number at a token, and how many tokens it takes.
  ///
  /// `one` and `ein` are articles more often than numbers and are none here.
  static func number(_ tokens: ArraySlice<Token>, at index: Int) -> (value: Double, length: Int)? {
    guard let first = value(tokens[index].text), first < 1_000_000 else { return nil }
    var (total, next) = (first, index + 1)
    while next < tokens.endIndex {
      var word = next
      // `twenty-five`, `two hundred and fifty`
      if tokens[word].isDash, tokens[word].isGlued { word += 1 }
      if total >= 100, word < tokens.endIndex, tokens[word].text == "and" { word += 1 }
      guard word < tokens.endIndex, let part = value(tokens[word].text) else { break }
      if part == 100 || part == 1000, total < part {
        total *= part
      } else if total >= 20, part < 10, total.truncatingRemainder(dividingBy: 10) == 0 {
        total += part
      } else if total >= 100, part < 100, total.truncatingRemainder(dividingBy: 100) == 0 {
        total += part
      } else {
        break
      }
      next = word + 1
    }
    return (total, next - index)
  }

  private static func value(_ word: String) -> Double? {
    if let simple = words[word] { return simple }
    return germanCompound(word)
  }

  /// German numbers of one word: `fünfundzwanzig`, `zweihundert`, `dreitausend`.
  private static func germanCompound(_ word: String) -> Double? {
    guard word.utf8.count > 7, word.utf8.count < 40 else { return nil }
    if let thousand = word.range(of: "tausend") {
      return product(word, thousand, 1000)
    }
    if let hundred = word.range(of: "hundert") { return product(word, hundred, 100) }
    guard let and = word.range(of: "und") else { return nil }
    guard let ones = germanOnes[String(word[..<and.lowerBound])],
      let tens = words[String(word[and.upperBound...])], tens >= 20, tens < 100
    else { return nil }
    return ones + tens
  }

  private static func product(_ word: String, _ range: Range<String.Index>, _ factor: Double)
    -> Double?
  {
    let (head, tail) = (String(word[..<range.lowerBound]), String(word[range.upperBound...]))
    guard let times = head.isEmpty ? 1 : germanOnes[head] ?? value(head) else { return nil }
    if tail.isEmpty { return times * factor }
    guard let rest = germanOnes[tail] ?? value(tail), rest < factor else { return nil }
    return times * factor + rest
  }

  private static let germanOnes: [String: Double] = [
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9,
  ]

  private static let words: [String: Double] = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100,
    "null": 0, "zwei": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100,
  ]
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    let (own, wanted) = (utf8, Array(other.utf8))
    var start = own.startIndex
    while let end = own.index(start, offsetBy: wanted.count, limitedBy: own.endIndex) {
      if own[start..<end].elementsEqual(wanted) { return start..<end }
      start = own.index(after: start)
    }
    return nil
  }
}
