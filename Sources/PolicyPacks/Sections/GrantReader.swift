/// Reads `grant` of a workflow.
enum GrantReader {
  /// The terms, and where it says how long.
  struct Terms {
    var terms = GrantTerms()
    var span: Located<Span>?
  }

  /// The most uses that a grant may have; more is a rule that should be another one.
  private static let mostUses = 10_000

  private struct GrantKeys: Keys {
    let lasts = Key(
      "for", Shape.span.located,
      "How long it holds, from the last agreement; at most 90 days. `7 days` if nothing is said.")
    let uses = Key(
      "uses", .count(1...mostUses, "must be from 1 to \(mostUses)"), "How often it may be used."
    ).or(GrantTerms().uses)
  }

  static let shape = Shape<Terms>.mapping(GrantKeys(), called: "'grant'") { fields in
    var terms = Terms()
    terms.span = fields.lasts
    if let span = terms.span { terms.terms.lasts = span.value }
    terms.terms.uses = fields.uses
    return terms
  }
}
