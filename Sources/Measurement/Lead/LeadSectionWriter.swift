import Detection
import PolicyPacks

/// Writes the sections of a lead's report.
struct LeadSectionWriter {
  private typealias Section = LeadSections.Section
  private typealias Row = LeadSections.Row

  /// The sections.
  private(set) var sections: [LeadSections.Section] = []
  let report: LeadReport
  let language: String
  let words: LeadWords

  init(_ report: LeadReport, _ language: String, _ ruleTitle: (RuleID) -> String) {
    (self.report, self.language) = (report, language)
    words = LeadWords(language)
    sections = [
      practice, topics(words.say("Practice by skill", "Übung nach Fähigkeit"), \.bySkill),
      topics(words.say("Practice by outcome", "Übung nach Ziel"), \.byOutcome), use(ruleTitle),
      disputes(ruleTitle), approvals, grading, items, missing,
    ].filter { !$0.rows.isEmpty }
  }

  private var practice: Section {
    let practice = report.practice
    var rows = [
      Row(
        label: words.say("passed at the first try", "im ersten Anlauf bestanden"),
        text: words.text(practice.firstTry, of: .attempts), share: practice.firstTry.value?.wilson)
    ]
    rows += blocks(practice.blocks, of: .attempts)
    rows.append(
      Row(
        label: words.say("skills still there", "Fähigkeiten noch da"),
        text: words.text(practice.retention, of: .skills), share: practice.retention.value?.wilson))
    let judged = practice.judgedByPeople
    let note =
      judged == 0
      ? ""
      : words.say(
        "Without \(judged) that people judge.",
        "Ohne \(judged), die Menschen beurteilen.")
    return Section(title: words.say("Practice", "Übung"), note: note, rows: rows)
  }

  /// One block alone says what the whole says.
  private func blocks(_ blocks: [BlockShare], of cases: LeadWords.Cases) -> [Row] {
    guard blocks.count > 1 else { return [] }
    return blocks.map {
      Row(
        label: "  " + words.text($0.block), text: words.text($0.share, of: cases),
        share: $0.share.value?.wilson)
    }
  }

  private func topics(
    _ title: String, _ shares: (PracticeReport) -> [TopicShare]
  ) -> Section {
    let rows = shares(report.practice).map { share in
      Row(
        label: share.topic.title(in: language), text: words.text(share.share, of: .attempts),
        share: share.share.value?.wilson)
    }
    return Section(
      title: title,
      note: words.say(
        "The share of attempts that pass at the first try.",
        "Der Anteil der Versuche, die im ersten Anlauf bestehen."), rows: rows)
  }

  private func use(_ ruleTitle: (RuleID) -> String) -> Section {
    let use = report.use
    var rows = [
      Row(
        label: words.say("first check is clean", "erste Prüfung sauber"),
        text: words.text(use.clean, of: .episodes), share: use.clean.value?.wilson)
    ]
    rows += blocks(use.blocks, of: .episodes)
    if use.clean.value != nil {
      rows += use.phases.map {
        Row(
          label: "  " + words.title($0.phase), text: words.text($0.clean, of: .episodes),
          share: $0.clean.value?.wilson)
      }
    }
    rows += (use.rules.value ?? []).map { rule in
      Row(
        label: words.say("met: ", "berührt: ") + ruleTitle(rule.rule),
        text: words.say(
          "\(rule.share.count) of \(rule.share.cases) episodes",
          "\(rule.share.count) von \(rule.share.cases) Episoden"), share: rule.share.wilson)
    }
    rows += endings(use)
    rows += (use.overrides.value ?? []).map { rule in
      Row(
        label: words.say("  against: ", "  gegen: ") + ruleTitle(rule.rule),
        text: words.say(
          "\(rule.share.count) of \(rule.share.cases) drafts",
          "\(rule.share.count) von \(rule.share.cases) Entwürfen"), share: rule.share.wilson)
    }
    return Section(
      title: words.say("Real use", "Echte Nutzung"),
      note: words.say(
        "Only of people who agreed to be counted; at present \(use.agreeing) agree, over all packs.",
        "Nur von Personen, die zugestimmt haben; zurzeit sind es \(use.agreeing), über alle Pakete."
      ), rows: rows)
  }

  private func endings(_ use: UseReport) -> [Row] {
    guard let endings = use.endings.value else { return [] }
    return DraftOutcome.allCases.compactMap { outcome in
      endings[outcome].map { Row(label: words.title(outcome), text: "\($0)") }
    }
  }
}
