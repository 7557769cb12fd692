import Diagnostics
import PatternAnalysis

/// What PCRE2 accepts in a pattern and its author likely did not mean: a rule for each kind.
enum OddityRules {
  static let all: [LintRule] = PatternOddity.Code.allCases.compactMap { kind in
    guard let page = pages[kind] else { return nil }
    let code = PackCode(
      DiagnosticID("pattern-\(kind.rawValue)"), page.severity, .patterns, what: page.what,
      why: page.why, bad: page.bad, good: page.good)
    return LintRule(code) { subject in
      (subject.patterns.oddities[kind] ?? []).map { LintProblem($0.message, at: $0.location) }
    }
  }

  /// The documentation of a kind.
  struct Page: Sendable {
    var severity: Severity
    var what: String
    var why: String
    var bad: ExamplePack
    var good: ExamplePack

    init(_ severity: Severity, _ what: String, _ why: String, bad: ExamplePack, good: ExamplePack) {
      self.severity = severity
      self.what = what
      self.why = why
      self.bad = bad
      self.good = good
    }
  }

  private static let pages = quantifierPages.merging(classPages) { first, _ in first }
    .merging(edgePages) { first, _ in first }
}
