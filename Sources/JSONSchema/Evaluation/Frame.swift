import StructuredText

/// One schema applied to one piece of JSON: how it goes, and in the end how it went.
struct Frame {
  let schema: SchemaID
  /// Whether somebody wants the violations, or only whether there are any.
  let collects: Bool
  /// Whether somebody wants to know which parts were looked at.
  let wantsParts: Bool

  var isValid = true
  var violations: [SchemaViolation] = []
  /// Of an invalid schema it only serves to avoid follow-up messages.
  var parts = EvaluatedParts()

  /// Whether further violations would be kept.
  var wantsMore: Bool { collects && violations.count < Evaluation.mostViolations }

  /// Whether nothing more can be learnt.
  var isDecided: Bool { !isValid && !collects }

  mutating func markEvaluated(_ index: Int) {
    if wantsParts { parts.insert(index) }
  }

  mutating func markAllEvaluated() {
    if wantsParts { parts.insertAll() }
  }

  /// Takes over the result of a schema that must be followed too.
  mutating func absorb(_ result: Frame) {
    absorbViolations(result)
    absorbParts(result)
  }

  /// Takes over what a schema said about another piece.
  mutating func absorbViolations(_ result: Frame) {
    guard !result.isValid else { return }
    isValid = false
    if violations.isEmpty {
      violations = result.violations
    } else if violations.count < Evaluation.mostViolations {
      violations += result.violations
    }
  }

  mutating func absorbParts(_ result: Frame) {
    if wantsParts { parts.formUnion(result.parts) }
  }
}
