/// A kind of error that AI outputs have and that people learn to see.
public enum PlantedError: String, Sendable, Hashable, Codable, CaseIterable {
  /// A record, a section or a document that does not exist, or is not where the statement stands.
  case hallucinatedCitation = "hallucinated-citation"
  /// A value that is not the source's.
  case wrongNumber = "wrong-number"
  /// A date that is not the source's.
  case wrongDate = "wrong-date"
  /// A name that is not the source's.
  case wrongName = "wrong-name"
  /// The required shape is broken once.
  case formatBreak = "format-break"
  /// A restricted value from the context appears again.
  case leakedData = "leaked-data"
  /// The text follows the version of a policy before the one in force.
  case stalePolicy = "stale-policy"
  /// A reservation of the source is gone.
  case overconfidentClaim = "overconfident-claim"
  /// Words in quotation marks are not those of the source.
  case alteredQuotation = "altered-quotation"

  /// How an error of this kind was made.
  public enum Variation: String, Sendable, Hashable, Codable, CaseIterable {
    case transposition, wrongRow = "wrong-row", wrongUnit = "wrong-unit"
    case offByPeriod = "off-by-period", staleTotal = "stale-total"
    case nearMiss = "near-miss", invented, wrongSection = "wrong-section"
    case shifted, oneWord = "one-word", oneClause = "one-clause"
    case otherFirstName = "other-first-name", otherPerson = "other-person"
    case verbatim, partial, combination
    case surface, nested, olderVersion = "older-version"
  }
}

/// How easy planted errors are to see.
public enum Difficulty: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Large differences, several characters or words.
  case easy
  case medium
  /// A digit, a character, a word.
  case hard
}
