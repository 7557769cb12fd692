public import Detection
import PolicyPacks

/// A lead's report as titled rows of words, for a terminal and a page alike.
public struct LeadSections: Sendable {
  /// Rows under a title.
  public struct Section: Sendable, Hashable {
    /// The title.
    public let title: String
    /// What has to be known of the rows, one sentence or more; empty if nothing has.
    public let note: String
    /// The rows.
    public let rows: [Row]
  }

  /// What is looked at, and what is so.
  public struct Row: Sendable, Hashable {
    /// What is looked at.
    public let label: String
    /// The figure with what it rests on, or why there is none.
    public let text: String
    /// The share that the figure is, for a picture; `nil` for other figures, and where none is told.
    public let share: WilsonInterval?

    init(label: String, text: String, share: WilsonInterval? = nil) {
      (self.label, self.text, self.share) = (label, text, share)
    }
  }

  /// The sections, in the order in which a lead reads them.
  public let sections: [Section]

  /// The report in words.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - language: `de` for German; anything else for English.
  ///   - ruleTitle: what people call a rule.
  public init(
    _ report: LeadReport, language: String, ruleTitle: (RuleID) -> String
  ) {
    sections = LeadSectionWriter(report, language, ruleTitle).sections
  }
}
