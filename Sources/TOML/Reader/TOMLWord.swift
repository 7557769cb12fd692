/// Values without quotes: numbers, `true` and `false`, dates and times.
enum TOMLWord {
  static func value(of word: String) -> TOMLNode.Value? {
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    if let number = integer(word) { return .integer(number) }
    if let number = float(word) { return .float(number) }
    return isMoment(word) ? .moment(word) : nil
  }

  private static func integer(_ word: String) -> Int? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
      return digits(word.dropFirst(2)).flatMap { Int($0, radix: radix) }
    }
    guard let (sign, plain) = signed(word), let plain = digits(plain),
      plain.allSatisfy(\.isDigit), plain.count == 1 || plain.first != "0"
    else { return nil }
    return Int(sign + plain)
  }

  private static func float(_ word: String) -> Double? {
    guard let (sign, plain) = signed(word) else { return nil }
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count <= 2, let first = parts.first else { return nil }
    let pieces = first.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count + parts.count > 2, pieces.count <= 2,
      pieces.allSatisfy({ digits($0)?.allSatisfy(\.isDigit) ?? false }),
      pieces[0].count == 1 || pieces[0].first != "0"
    else { return nil }
    if parts.count == 2 {
      guard let exponent = signed(String(parts[1])),
        digits(exponent.plain)?.allSatisfy(\.isDigit) ?? false
      else { return nil }
    }
    return Double(sign + plain.filter { $0 != "_" })
  }

  private static func signed(_ word: String) -> (sign: String, plain: Substring)? {
    guard let first = word.first else { return nil }
    let sign = first == "-" ? "-" : ""
    return (sign, first == "-" || first == "+" ? word.dropFirst() : word[...])
  }

  /// The digits without underscores, each of which must stand between two digits.
  private static func digits(_ text: Substring) -> String? {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isHexadecimal) }) else {
      return nil
    }
    return parts.joined()
  }

  /// The shape of RFC 3339 dates and times; whether the day exists is not asked.
  private static func isMoment(_ word: String) -> Bool {
    let shape = String(
      decoding: word.utf8.map { $0.isDigit ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
    let (date, time) = ("0000-00-00", "00:00:00")
    guard shape.hasPrefix(date) else { return isTime(shape[...], zone: false) }
    let rest = shape.dropFirst(date.count)
    guard let separator = rest.first else { return true }
    guard "Tt ".contains(separator), rest.dropFirst().hasPrefix(time) else { return false }
    return isTime(rest.dropFirst(), zone: true)
  }

  private static func isTime(_ shape: Substring, zone: Bool) -> Bool {
    guard shape.hasPrefix("00:00:00") else { return false }
    var rest = shape.dropFirst(8)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0 == "0" }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    return rest.isEmpty || zone && ["Z", "z", "+00:00", "-00:00"].contains(rest)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isHexadecimal: Bool {
    isDigit || (97...102).contains(self) || (65...70).contains(self)
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
