import PCRE2

/// Reads a pattern as PCRE2 10.42 does, from left to right.
///
/// Source: PCRE2 10.42, pcre2pattern(3); where the manual is silent, the library was asked.
struct PatternParser {
  let bytes: [UInt8]
  let isUnicode: Bool
  var position = 0
  var flags: InlineFlags
  /// How many groups that capture have been opened so far.
  var groupCount = 0
  /// How many parentheses are open.
  var depth = 0
  /// Whether the text after `\Q` is being read.
  var isVerbatim = false
  var preamble = ""

  /// PCRE2 refuses patterns that are nested deeper than this.
  static let deepest = 250

  init(_ source: String, options: PatternOptions) {
    bytes = Array(source.utf8)
    isUnicode = options.contains(.unicode)
    flags = InlineFlags(isCaseless: options.contains(.caseless))
  }

  mutating func parse() throws(SyntaxProblem) -> PatternNode {
    readPreamble()
    let root = try parseAlternatives()
    guard position == bytes.count else { throw problem(.unopened) }
    return root
  }

  /// Everything up to the closing parenthesis or the end, split at `|`.
  mutating func parseAlternatives(
    resettingGroups resets: Bool = false
  ) throws(SyntaxProblem) -> PatternNode {
    let start = position
    let firstGroup = groupCount
    var mostGroups = groupCount
    var alternatives = [try parseSequence()]
    while skip("|") {
      mostGroups = max(mostGroups, groupCount)
      if resets { groupCount = firstGroup }
      alternatives.append(try parseSequence())
    }
    if resets { groupCount = max(mostGroups, groupCount) }
    if alternatives.count == 1 { return alternatives[0] }
    return PatternNode(.alternation(alternatives), at: start..<position)
  }

  /// The items up to `|`, the closing parenthesis or the end.
  private mutating func parseSequence() throws(SyntaxProblem) -> PatternNode {
    let start = position
    var items: [PatternNode] = []
    // Comments, white space under `(?x)` and an empty `\Q\E` do not keep a quantifier from what
    // stands before them.
    var canRepeat = false
    while skipIgnored(), let byte = peek() {
      if !isVerbatim {
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") { break }
        if let quantifier = try readQuantifier() {
          guard canRepeat, let item = items.popLast() else {
            throw SyntaxProblem(reason: .badQuantifier, offset: position)
          }
          items.append(
            PatternNode(
              .repetition(quantifier, item), at: item.range.lowerBound..<position))
          canRepeat = false
          continue
        }
      }
      let item = try parseItem()
      canRepeat = item.isRepeatable
      items.append(item)
    }
    return PatternNode(.sequence(items), at: start..<position)
  }

  private mutating func parseItem() throws(SyntaxProblem) -> PatternNode {
    let start = position
    guard !isVerbatim else { return literal(readCharacter(), from: start) }
    switch bytes[position] {
    case UInt8(ascii: "\\"): return try parseEscape()
    case UInt8(ascii: "["): return try parseClass()
    case UInt8(ascii: "("): return try parseParentheses()
    case UInt8(ascii: "."):
      position += 1
      return character(.anyCharacter, from: start)
    case UInt8(ascii: "^"):
      position += 1
      return node(.assertion(.circumflex(multiline: flags.isMultiline)), from: start)
    case UInt8(ascii: "$"):
      position += 1
      return node(.assertion(.dollar(multiline: flags.isMultiline)), from: start)
    default:
      return literal(readCharacter(), from: start)
    }
  }
}

extension PatternNode {
  /// Whether a quantifier may follow.
  fileprivate var isRepeatable: Bool {
    switch kind {
    case .assertion, .marker: false
    case .verb(let name): name == "ACCEPT"
    default: true
    }
  }
}
