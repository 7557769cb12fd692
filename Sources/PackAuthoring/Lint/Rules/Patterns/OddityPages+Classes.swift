import Diagnostics
import PatternAnalysis

/// Kinds of oddities between `[` and `]`.
extension OddityRules {
  static let classPages: [PatternOddity.Code: Page] = [
    .mixedCaseRange: Page(
      .warning, "A range goes from capitals to small letters.",
      "Six other characters stand between them: `[ \\ ] ^ _` and the backtick. Write `A-Za-z`.",
      bad: PatternExample.pack("\\b[⟦A-z⟧]{2}-\\d{6}\\b"),
      good: PatternExample.pack("\\b[A-Za-z]{2}-\\d{6}\\b")),
    .duplicateMember: Page(
      .note, "A class names a character that it holds already.",
      "Another character was likely meant.",
      bad: PatternExample.pack("\\bKD-[\\d⟦5⟧]{6}\\b"), good: PatternExample.pack("\\bKD-\\d{6}\\b")
    ),
    .redundantCase: Page(
      .note, "A class names both cases, and the pattern ignores case anyway.",
      "One of them is enough; both make readers think that case counts here.",
      bad: PatternExample.pack("\\b[a-z⟦A-Z⟧]{2}-\\d{6}\\b", "caseless: true, "),
      good: PatternExample.pack("\\b[a-z]{2}-\\d{6}\\b", "caseless: true, ")),
    .barInClass: Page(
      .warning, "Alternatives are written into a class.",
      "In a class each character counts by itself, the bar too. Alternatives are `(?:…|…)`.",
      bad: PatternExample.pack("\\b[KD⟦|⟧CN]-\\d{6}\\b"),
      good: PatternExample.pack("\\b(?:KD|CN)-\\d{6}\\b")),
    .backspaceInClass: Page(
      .warning, "A class holds `\\b`, which is the backspace there.",
      "No draft holds a backspace. The edge of a word is `\\b` outside of a class.",
      bad: PatternExample.pack("[⟦\\b⟧ ]KD-\\d{6}\\b"), good: PatternExample.pack("\\bKD-\\d{6}\\b")
    ),
    .bytesInClass: Page(
      .warning, "A class holds a character of several bytes.",
      "Detectors see bytes: `[äö]` matches half of a letter. Alternatives match whole ones: `(?:ä|ö)`.",
      bad: PatternExample.pack("\\bKund⟦[eë]⟧ \\d{6}\\b"),
      good: PatternExample.pack("\\bKund(?:e|ë) \\d{6}\\b")),
    .unicodeInBytes: Page(
      .warning, "A detector's pattern speaks of characters by their Unicode property.",
      "Detectors see bytes, so that characters beyond ASCII are torn apart. Name those that are meant.",
      bad: PatternExample.pack("\\bKunde ⟦\\p{Lu}⟧\\d{6}\\b"),
      good: PatternExample.pack("\\bKunde (?:[A-Z]|Ä)\\d{6}\\b")),
  ]
}
