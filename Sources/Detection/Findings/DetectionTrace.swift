/// What became of every match of every detector in a text, for people who ask why.
package struct DetectionTrace: Sendable {
  /// A detector that found nothing to look at, and why.
  package enum Silence: Sendable, Hashable {
    /// None of the keywords stands in the text, so the pattern was not tried.
    case noKeyword
    /// The pattern matches nowhere.
    case noMatch
  }

  /// What was found.
  package var detections: Detections
  /// What became of each match, by position, then by rule.
  package var matches: [MatchTrace]
  /// The detectors without a match.
  package var silent: [RuleID: Silence]
}

/// What became of one match of a detector's pattern.
package struct MatchTrace: Sendable, Hashable {
  /// What became of it.
  package enum Fate: Sendable, Hashable {
    /// A validator does not hold for this part of it.
    case invalid(Validator, part: Range<Int>)
    /// The entropy of the value is below the least.
    case tooRegular(Double, least: Double)
    /// It is one of the values that never count.
    case neverCounts
    /// It is not sure enough to be reported.
    case unsure
    /// It is a placeholder that an earlier redaction left.
    case placeholder
    /// It lies inside this finding, which speaks for it.
    case hidden(Finding)
    /// It is this finding.
    case finding(Finding)
  }

  /// The detector.
  package var rule: RuleID
  /// What it finds.
  package var dataClass: DataClass
  /// Which of the detector's patterns matched, from 0.
  package var pattern: Int
  /// The whole match, in UTF-8 bytes, half-open.
  package var match: Range<Int>
  /// The finding's span, or what would have been.
  package var range: Range<Int>
  /// The validators, and the entropy, that held.
  package var held: [Evidence]
  /// How sure the detector is without words around.
  package var start: Confidence
  /// The candidate, with the words that raised and lowered its confidence; `nil` if it never was one.
  package var candidate: Finding?
  /// What became of it.
  package var fate: Fate
}
