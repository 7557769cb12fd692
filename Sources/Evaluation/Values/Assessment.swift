package import Detection
package import ExactMatch
package import PolicyPacks

/// What the policy says to a text, before it is put into words.
///
/// Every evaluation is made from one. Whoever compares many texts, and tells nobody about each, needs no
/// more: no feedback, no rewrite, no other tools.
package struct Assessment: Sendable {
  /// Something beside findings that has a verdict.
  package struct Cause: Sendable, Hashable {
    /// What it is about.
    package var kind: Feedback.Kind
    /// The rule that raised it.
    package var rule: RuleID
    /// What may happen because of it.
    package var verdict: Verdict
    /// Why a plugin did not say what it finds, where that is the cause.
    package var trouble: PluginTrouble?
    /// Why a dataset could not be searched, where that is the cause.
    package var datasetTrouble: DatasetError.Code?
  }

  /// What was found in the text, each with its verdict, by position.
  package var rulings: [Ruling] = []
  /// What else has a verdict.
  package var causes: [Cause] = []

  /// The strictest of all.
  package var verdict: Verdict {
    let rulings = rulings.reduce(Verdict.allow) { max($0, $1.verdict) }
    return causes.reduce(rulings) { max($0, $1.verdict) }
  }
}

extension Assessment.Cause {
  /// Whether it is about what the text says, rather than where it goes and how it is written.
  var isOfTheText: Bool { kind == .unevaluated || kind == .requirement }
}
