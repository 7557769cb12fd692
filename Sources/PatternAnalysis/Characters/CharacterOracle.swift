import PCRE2

/// Knows which characters a part of a pattern matches, because it asks PCRE2 itself.
///
/// So classes, `\w` and `\p{…}` mean here exactly what they mean in a search, whatever the version
/// and its tables.
package struct CharacterOracle {
  private let isUnicode: Bool
  private let preamble: String
  private var answers: [CharacterMatcher: MatchedCharacters] = [:]

  init(_ syntax: PatternSyntax) {
    self.init(isUnicode: syntax.options.contains(.unicode), preamble: syntax.preamble)
  }

  /// An oracle for patterns that are read in one way.
  ///
  /// - Parameter preamble: what stands before them, such as `(*UCP)`.
  package init(isUnicode: Bool, preamble: String) {
    self.isUnicode = isUnicode
    self.preamble = preamble
  }

  /// The characters that a part matches.
  package mutating func characters(of matcher: CharacterMatcher) -> MatchedCharacters {
    if let value = matcher.literal, !matcher.isCaseless { return MatchedCharacters(value) }
    if let answer = answers[matcher] { return answer }
    let answer = ask(
      matcher.expression, isCaseless: matcher.isCaseless, isDotAll: matcher.isDotAll)
    answers[matcher] = answer
    return answer
  }

  /// The characters that an item of a class stands for.
  mutating func characters(
    of item: CharacterClass.Item, written text: String, isCaseless: Bool
  ) -> MatchedCharacters {
    switch item.kind {
    case .single(let value) where !isCaseless: MatchedCharacters(value)
    case .single(let value): ask("\\x{\(hex(value))}", isCaseless: true)
    case .span(let first, let last) where !isCaseless: MatchedCharacters([first...last])
    case .span(let first, let last):
      ask("[\\x{\(hex(first))}-\\x{\(hex(last))}]", isCaseless: true)
    case .type, .property, .posix: ask("[\(text)]", isCaseless: isCaseless)
    }
  }

  private func hex(_ value: UInt32) -> String { String(value, radix: 16) }

  private func ask(
    _ expression: String, isCaseless: Bool, isDotAll: Bool = false
  ) -> MatchedCharacters {
    let flags = (isCaseless ? "i" : "") + (isDotAll ? "s" : "")
    let source = "\(preamble)(?\(flags))(?:\(expression))++"
    guard let pattern = try? Pattern(source, options: isUnicode ? .unicode : []) else {
      return MatchedCharacters()
    }
    var ranges: [ClosedRange<UInt32>] = []
    let alphabet = isUnicode ? Alphabet.scalars : Alphabet.bytes
    _ = pattern.forEachMatch(in: alphabet.span) { run in
      let first = isUnicode ? Alphabet.scalar(at: run.lowerBound) : UInt32(run.lowerBound)
      let end =
        isUnicode ? Alphabet.scalar(at: run.upperBound) : UInt32(run.upperBound)
      ranges.append(first...(end - 1))
      return true
    }
    return MatchedCharacters(ranges)
  }
}

/// Texts in which every character stands once, in order.
private enum Alphabet {
  static let bytes = Array(UInt8.min...UInt8.max)

  /// All Unicode scalars in UTF-8; the surrogates, which are none, are left out.
  static let scalars: [UInt8] = {
    var text: [UInt8] = []
    text.reserveCapacity(4_382_592)
    for value in (0..<0xD800 as Range<UInt32>) { append(value, to: &text) }
    for value in (0xE000..<0x11_0000 as Range<UInt32>) { append(value, to: &text) }
    return text
  }()

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// The scalar that starts at an offset of the text.
  static func scalar(at offset: Int) -> UInt32 {
    let oneByte = 0x80
    let twoBytes = oneByte + (0x800 - 0x80) * 2
    let beforeSurrogates = twoBytes + (0xD800 - 0x800) * 3
    let threeBytes = beforeSurrogates + (0x1_0000 - 0xE000) * 3
    let value =
      switch offset {
      case ..<oneByte: offset
      case ..<twoBytes: 0x80 + (offset - oneByte) / 2
      case ..<beforeSurrogates: 0x800 + (offset - twoBytes) / 3
      case ..<threeBytes: 0xE000 + (offset - beforeSurrogates) / 3
      default: 0x1_0000 + (offset - threeBytes) / 4
      }
    return UInt32(value)
  }
}
