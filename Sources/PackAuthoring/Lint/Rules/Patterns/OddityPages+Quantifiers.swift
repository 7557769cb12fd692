import Diagnostics
import PatternAnalysis

/// Kinds of oddities that have to do with quantifiers and alternatives.
extension OddityRules {
  static let quantifierPages: [PatternOddity.Code: Page] = [
    .literalBrace: Page(
      .warning, "A brace looks like a count and is text.",
      "PCRE2 takes `\\d{3` for a digit, a brace and a 3, and says nothing. Close the brace, or write `\\{`.",
      bad: PatternExample.pack("\\bKD-\\d⟦{6⟧"), good: PatternExample.pack("\\bKD-\\d{6}\\b")),
    .uselessQuantifier: Page(
      .note, "A quantifier changes nothing.",
      "Readers look for what it is for. Another number was likely meant.",
      bad: PatternExample.pack("\\bKD⟦{1}⟧-\\d{6}\\b"), good: PatternExample.pack("\\bKD-\\d{6}\\b")
    ),
    .nestedQuantifier: Page(
      .warning, "A repetition repeats nothing but a repetition.",
      "The same text can be taken apart in very many ways, and a search that fails tries them all.",
      bad: PatternExample.pack("\\bKD-⟦(?:\\d+)+⟧\\b"), good: PatternExample.pack("\\bKD-\\d+\\b")),
    .quantifiedByte: Page(
      .warning, "A quantifier counts only for the last byte of a character.",
      "Detectors see bytes, and a letter such as “ü” has two. A group around it makes them one.",
      bad: PatternExample.pack("\\bM⟦ü?⟧ller\\b"), good: PatternExample.pack("\\bM(?:ü)?ller\\b")),
    .emptyAlternative: Page(
      .warning, "One of the alternatives is empty.",
      "It always matches, so what stands behind it is tried last, if at all. Take the extra `|` out.",
      bad: PatternExample.pack("\\b(?:KD⟦|⟧|CN)-\\d{6}\\b"),
      good: PatternExample.pack("\\b(?:KD|CN)-\\d{6}\\b")),
    .shadowedAlternative: Page(
      .warning, "An alternative never gets its turn.",
      "An earlier one begins in the same way and is enough for a match. Put the longer one first.",
      bad: PatternExample.pack("\\bcustomer (?:no|⟦note⟧)"),
      good: PatternExample.pack("\\bcustomer (?:note|no)")),
  ]
}
