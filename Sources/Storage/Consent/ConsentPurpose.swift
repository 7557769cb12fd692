/// What a person can agree to, each with a question of its own.
public enum ConsentPurpose: String, Sendable, Hashable, Codable, CaseIterable {
  /// That checks of real drafts are counted, under a pseudonym, for the organisation's figures.
  case counting
  /// That first checks of real drafts review the skills they touch, under one's own name, for oneself.
  case practice

  /// The table with the answers.
  var table: String {
    switch self {
    case .counting: "consents"
    case .practice: "practice_consents"
    }
  }

  /// The kind of entries about it.
  var kind: LogKind {
    switch self {
    case .counting: .consentChanged
    case .practice: .practiceConsentChanged
    }
  }
}
