/// One character that is written as a sequence of others: `%40`, `\u0040`, `&#64;`, `=40`.
struct Escape {
  /// Where the sequence stands.
  var range: Range<Int>
  /// What it stands for, as UTF-8.
  var plain: [UInt8]
  /// How.
  var disguise: Disguise

  /// The sequence that begins at an offset; `nil` if none does, or it stands for nothing that is seen.
  ///
  /// - Parameter isMail: whether the text is quoted-printable.
  init?(at start: Int, in text: [UInt8], isMail: Bool) {
    switch text[start] {
    case UInt8(ascii: "%"): self.init(percentAt: start, in: text)
    case UInt8(ascii: "\\"): self.init(backslashAt: start, in: text)
    case UInt8(ascii: "&"): self.init(entityAt: start, in: text)
    case UInt8(ascii: "=") where isMail: self.init(mailAt: start, in: text)
    default: return nil
    }
  }

  /// Whether it is worth the while to look for a sequence at an offset.
  static func canBegin(at start: Int, in text: [UInt8]) -> Bool {
    guard start + 1 < text.count else { return false }
    let next = text[start + 1]
    switch text[start] {
    case UInt8(ascii: "%"): return next.hexadecimalDigit != nil || next == UInt8(ascii: "u")
    case UInt8(ascii: "\\"): return next == UInt8(ascii: "x") || next | 0x20 == UInt8(ascii: "u")
    case UInt8(ascii: "&"): return next == UInt8(ascii: "#") || next.isASCIILetter
    case UInt8(ascii: "="):
      return next.hexadecimalDigit != nil || next == UInt8(ascii: "\n")
        || next == UInt8(ascii: "\r")
    default: return false
    }
  }

  private init?(percentAt start: Int, in text: [UInt8]) {
    self.init(bytesAt: start, after: [UInt8(ascii: "%")], .percentEncoding, in: text)
    guard range.isEmpty else { return }
    let mark = [UInt8(ascii: "%"), UInt8(ascii: "u")]
    guard let unit = text.number(of: 4, after: mark, at: start) else { return nil }
    self.init(start..<start + 6, unit, .percentEncoding)
  }

  private init?(backslashAt start: Int, in text: [UInt8]) {
    guard start + 2 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "x"):
      self.init(bytesAt: start, after: [UInt8(ascii: "\\"), UInt8(ascii: "x")], .escapes, in: text)
      if range.isEmpty { return nil }
    case UInt8(ascii: "U"):
      let mark = [UInt8(ascii: "\\"), UInt8(ascii: "U")]
      guard let value = text.number(of: 8, after: mark, at: start) else { return nil }
      self.init(start..<start + 10, value, .escapes)
    case UInt8(ascii: "u"): self.init(unitsAt: start, in: text)
    default: return nil
    }
  }

  /// `\u{40}`, and `\u0040` or a pair of surrogates of them.
  private init?(unitsAt start: Int, in text: [UInt8]) {
    let mark = [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    if text[start + 2] == UInt8(ascii: "{") {
      let digits = text[(start + 3)...].prefix(8).prefix { $0 != UInt8(ascii: "}") }
      guard (1...6).contains(digits.count), digits.endIndex < text.count,
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      self.init(start..<digits.endIndex + 1, value, .escapes)
      return
    }
    guard let first = text.number(of: 4, after: mark, at: start) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else {
      self.init(start..<start + 6, first, .escapes)
      return
    }
    guard let second = text.number(of: 4, after: mark, at: start + 6),
      (0xDC00..<0xE000).contains(second)
    else { return nil }
    let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    self.init(start..<start + 12, value, .escapes)
  }

  private init?(entityAt start: Int, in text: [UInt8]) {
    let body = text[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard body.count >= 2, body.endIndex < text.count, text[body.endIndex] == UInt8(ascii: ";")
    else {
      return nil
    }
    let name = String(decoding: body, as: UTF8.self)
    let value: UInt32? =
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst())
      } else {
        Escape.entities[name]?.value
      }
    guard let value else { return nil }
    self.init(start..<body.endIndex + 1, value, .entities)
  }

  private init?(mailAt start: Int, in text: [UInt8]) {
    // A line that goes on in the next one.
    for lineEnd in [[UInt8(ascii: "\n")], [UInt8(ascii: "\r"), UInt8(ascii: "\n")]]
    where text[(start + 1)...].starts(with: lineEnd) {
      self.init(range: start..<start + 1 + lineEnd.count, plain: [], disguise: .quotedPrintable)
      return
    }
    self.init(bytesAt: start, after: [UInt8(ascii: "=")], .quotedPrintable, in: text)
    if range.isEmpty { return nil }
  }

  private init(range: Range<Int>, plain: [UInt8], disguise: Disguise) {
    (self.range, self.plain, self.disguise) = (range, plain, disguise)
  }

  private init?(_ range: Range<Int>, _ value: UInt32, _ disguise: Disguise) {
    guard let scalar = Unicode.Scalar(value), ReadableText.isText(Array(String(scalar).utf8)) else {
      return nil
    }
    self.init(range: range, plain: Array(String(scalar).utf8), disguise: disguise)
  }

  /// The bytes of one character, each as two digits after a mark; an empty range if there is none.
  private init(bytesAt start: Int, after mark: [UInt8], _ disguise: Disguise, in text: [UInt8]) {
    var bytes: [UInt8] = []
    var end = start
    var length = 1
    while bytes.count < length, let byte = text.number(of: 2, after: mark, at: end) {
      bytes.append(UInt8(byte))
      end += mark.count + 2
      if bytes.count == 1, byte >= 0xC2 { length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
    }
    let isWhole = bytes.count == length && ReadableText.isText(bytes)
    self.init(
      range: start..<(isWhole ? end : start), plain: isWhole ? bytes : [], disguise: disguise)
  }

  /// Entities of characters that values are made of (HTML, section 13.5).
  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "commat": "@",
    "period": ".", "colon": ":", "semi": ";", "comma": ",", "equals": "=", "num": "#",
    "sol": "/", "bsol": "\\", "lowbar": "_", "hyphen": "-", "dash": "-", "plus": "+", "excl": "!",
    "quest": "?", "percnt": "%", "dollar": "$", "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]",
    "lcub": "{", "rcub": "}", "verbar": "|", "ast": "*", "grave": "`", "Hat": "^", "shy": "\u{AD}",
    "Tab": "\t", "NewLine": "\n", "zwnj": "\u{200C}", "zwj": "\u{200D}", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è",
    "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "oslash": "ø", "aring": "å",
  ]
}

extension [UInt8] {
  /// The number that so many hexadecimal digits after a mark stand for; `nil` without them.
  fileprivate func number(of digits: Int, after mark: [UInt8], at start: Int) -> UInt32? {
    let first = start + mark.count
    guard first + digits <= count else { return nil }
    for (index, byte) in mark.enumerated() where self[start + index] != byte { return nil }
    var value: UInt32 = 0
    for index in first..<first + digits {
      guard let digit = self[index].hexadecimalDigit else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
