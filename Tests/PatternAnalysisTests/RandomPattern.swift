import TestSupport

/// Makes patterns at random.
struct RandomPattern {
  private var random: SplitMix64
  /// Whether there are no lookarounds, atomic groups and possessive quantifiers.
  private let isRegular: Bool

  init(seed: UInt64, isRegular: Bool = true) {
    random = SplitMix64(seed: seed)
    self.isRegular = isRegular
  }

  /// Pieces of syntax in any order; most of the patterns are none.
  mutating func scramble() -> String {
    let count = Int.random(in: 1...9, using: &random)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// A pattern of a few letters; if regular, its matches depend on nothing but their own text.
  mutating func pattern(depth: Int = 3) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in item(depth: depth) }
    return parts.joined()
  }

  /// A short text of the letters that the patterns speak of.
  mutating func text() -> String {
    String((0..<Int.random(in: 0...7, using: &random)).map { _ in letter() })
  }

  private mutating func letter() -> Character { "aabbc".randomElement(using: &random) ?? "a" }

  private mutating func item(depth: Int) -> String {
    let atom = self.atom(depth: depth)
    guard Int.random(in: 0..<3, using: &random) == 0 else { return atom }
    let quantifiers = Self.quantifiers + (isRegular ? [] : ["*+", "++", "{1,2}+"])
    return atom + (quantifiers.randomElement(using: &random) ?? "")
  }

  private mutating func atom(depth: Int) -> String {
    if !isRegular, depth > 0, Int.random(in: 0..<6, using: &random) == 0 {
      let opening = ["(?>", "(?=", "(?!", "(?<=a|b)(?:"].randomElement(using: &random) ?? "(?:"
      return opening + pattern(depth: depth - 1) + ")"
    }
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0...2: return String(letter())
    case 3: return Self.classes.randomElement(using: &random) ?? "."
    case 4: return "."
    case 5: return "(?:" + pattern(depth: depth - 1) + ")"
    case 6: return "(" + pattern(depth: depth - 1) + ")"
    default:
      return "(?:" + pattern(depth: depth - 1) + "|" + pattern(depth: depth - 1) + ")"
    }
  }

  private static let quantifiers = ["*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?", "{0,2}?"]
  private static let classes = ["[ab]", "[^a]", "[a-c]", #"[\w]"#, "[[:alpha:]]", #"\w"#, "(?i:B)"]

  private static let pieces =
    "a b 1 2 ä ( ) [ ] { } ? * + | ^ $ . - , : < > = ! # x i P n ' & R".split(separator: " ")
    .map(String.init) + [
      " ", "\n", #"\"#, #"\d"#, #"\W"#, #"\b"#, #"\Q"#, #"\E"#, #"\x{41}"#, #"\x4"#, #"\1"#,
      #"\12"#,
      #"\g{1}"#, #"\g{-1}"#, #"\k<n>"#, #"\g<1>"#, #"\p{L}"#, #"\pL"#, #"\R"#, #"\K"#, #"\N"#,
      #"\c"#, #"\o{7}"#, #"\07"#, #"\h"#, #"\A"#, #"\z"#, "(?:", "(?=", "(?!", "(?<=", "(?<!",
      "(?>", "(?|", "(?<n>", "(?P<n>", "(?i)", "(?i:", "(?x)", "(?xx)", "(?-i)", "(?^)", "(?#",
      "(?C1)",
      "(?1)", "(?R)", "(?&n)", "(?P=n)", "(?P>n)", "(?(1)", "(?(<n>)", "(?(?=a)", "(?(DEFINE)",
      "(*F)", "(*COMMIT)", "(*ACCEPT)", "(*:n)", "(*pla:", "(*atomic:", "[a-", "[^", "[]",
      "[:alpha:]",
      "[[:digit:]]", "[[:<:]]", "{2}", "{2,3}", "{,2}", "{2,", "??", "++", "(a)",
    ]
}
