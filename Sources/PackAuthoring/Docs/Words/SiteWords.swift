/// What the site itself says, in one language; a table for each part of it.
///
/// The languages stand side by side in each table, so that whoever changes one sees the other.
struct SiteWords: Sendable {
  /// The language of the words, as browsers name it.
  var language: String
  var frame: FrameWords
  var terms: TermWords
  var overview: OverviewWords
  var rules: RulePageWords
  var formats: FormatWording
  var approvals: ApprovalWords
  var records: RecordWords

  /// The words in the language of a tag such as `de-CH`, or else in English.
  static func inLanguage(_ tag: String) -> SiteWords {
    primary(tag) == "de" ? german : english
  }

  /// Whether there are words in the language of a tag.
  static func speaks(_ tag: String) -> Bool { ["en", "de"].contains(primary(tag)) }

  /// The language of a tag, without its region.
  static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  private static let english = SiteWords(
    language: "en", frame: .english, terms: .english, overview: .english, rules: .english,
    formats: .english, approvals: .english, records: .english)

  private static let german = SiteWords(
    language: "de", frame: .german, terms: .german, overview: .german, rules: .german,
    formats: .german, approvals: .german, records: .german)
}
