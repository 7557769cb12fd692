import Diagnostics
import PatternAnalysis

/// Kinds of oddities at the edges of a pattern, and of dots and groups.
extension OddityRules {
  static let edgePages: [PatternOddity.Code: Page] = [
    .unescapedDot: Page(
      .warning, "A dot of a host or file name matches any character.",
      "`example.com` also matches `exampleXcom`. A dot is written `\\.`.",
      bad: PatternExample.pack("\\bexample⟦.⟧com/\\d{6}\\b"),
      good: PatternExample.pack("\\bexample\\.com/\\d{6}\\b")),
    .outerAnything: Page(
      .warning, "A pattern begins or ends with anything at all.",
      "The finding grows to the whole line, and a rewrite takes the whole line out. Leave it out.",
      bad: PatternExample.pack("\\bKD-\\d{6}⟦.*⟧"), good: PatternExample.pack("\\bKD-\\d{6}\\b")),
    .textAnchor: Page(
      .warning, "A pattern matches only at the start or the end of the whole text.",
      "Data stands in the middle of a draft. `(?m)` makes `^` and `$` mean lines.",
      bad: PatternExample.pack("⟦^⟧KD-\\d{6}\\b"), good: PatternExample.pack("\\bKD-\\d{6}\\b")),
    .unusedCapture: Page(
      .note, "A group remembers its text, and nothing asks for it.",
      "Only `value` and groups that validators name have a meaning. Others are written `(?:…)`.",
      bad: PatternExample.pack("\\b⟦(⟧KD|CN)-\\d{6}\\b"),
      good: PatternExample.pack("\\b(?:KD|CN)-\\d{6}\\b")),
  ]
}
