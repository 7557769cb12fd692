import PCRE2

/// Finds what is likely not meant in a pattern.
///
/// Each kind is defined so narrowly that a careful author would agree with each finding.
struct OddityFinder {
  let syntax: PatternSyntax
  let use: PatternUse
  let bytes: [UInt8]
  var found: [PatternOddity] = []

  init(_ syntax: PatternSyntax, use: PatternUse) {
    self.syntax = syntax
    self.use = use
    bytes = Array(syntax.source.utf8)
  }

  func find() -> [PatternOddity] {
    var finder = self
    finder.visit(syntax.root)
    finder.findUnusedCaptures()
    finder.findOuterAnything()
    finder.findTextAnchors()
    finder.findShadowedAlternatives(in: syntax.root, isLast: !syntax.options.contains(.endAnchored))
    return finder.found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  mutating func add(_ code: PatternOddity.Code, _ range: Range<Int>, _ message: String) {
    found.append(PatternOddity(code: code, range: range, message: message))
  }

  /// What stands in a range of the pattern.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  var seesBytes: Bool { !syntax.options.contains(.unicode) }

  private mutating func visit(_ node: PatternNode) {
    switch node.kind {
    case .character(let matcher): visit(matcher, at: node.range)
    case .sequence(let items): findInSequence(items)
    case .alternation(let parts): findEmptyAlternatives(parts, isWhole: node == syntax.root)
    case .repetition(let quantifier, let body):
      findUselessQuantifier(quantifier, of: body)
      findNestedQuantifier(quantifier, of: body, at: node.range)
      findQuantifiedByte(quantifier, of: body)
    case .opaque("\\X") where seesBytes: addUnicodeInBytes(node.range)
    default: break
    }
    for child in node.children { visit(child) }
  }

  private mutating func visit(_ matcher: CharacterMatcher, at range: Range<Int>) {
    switch matcher.form {
    case .characterClass(let characterClass):
      findInClass(characterClass, isCaseless: matcher.isCaseless, at: range)
    case .property where seesBytes && syntax.preamble.isEmpty: addUnicodeInBytes(range)
    default: break
    }
  }

  mutating func addUnicodeInBytes(_ range: Range<Int>) {
    add(
      .unicodeInBytes, range,
      "`\(text(range))` speaks of characters, but this pattern sees single bytes, so that it tears "
        + "characters such as “ä” apart; name the characters that are meant, as in `(?:ä|ö)`")
  }
}
