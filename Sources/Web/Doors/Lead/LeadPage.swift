import Detection
import Measurement
import PolicyPacks

/// What a lead's page shows: the sections that a terminal prints, with a picture beside each share.
struct LeadPage {
  /// A share with its interval, from 0 to 100.
  struct Bar { var low, width, share: String }
  struct Row {
    var label, text: String
    /// Whether it is a part of the row before.
    var isPart: Bool
    var bar: Bar?
  }
  struct Section {
    var id, title: String
    var note: String?
    var hasBars: Bool
    var rows: [Row]
    /// Sentences without labels.
    var sentences: [String]
    var hasRows, hasSentences: Bool
  }
  struct Choice {
    var weeks: Int
    var title: String
    var isChosen: Bool
  }

  var pack, period: String
  var choices: [Choice]
  var sections: [Section]

  /// How far back one can look, in weeks.
  static let periods = [4, 8, 12, 26, 52]

  init(_ report: LeadReport, _ pack: PolicyPack, _ phrases: Phrasebook, _ language: PageLanguage) {
    self.pack = pack.titles[language.rawValue]?.pack ?? pack.title
    period = phrases.say(
      "leadPeriod", in: language, ["today": "\(report.today)", "weeks": "\(report.weeks)"])
    choices = LeadPage.periods.map {
      Choice(
        weeks: $0, title: phrases.say("leadWeeks", count: $0, in: language),
        isChosen: $0 == report.weeks)
    }
    let all = LeadSections(report, language: language.rawValue) { rule in
      pack.message(for: rule, language: language.rawValue)?.title ?? rule.description
    }
    sections = all.sections.enumerated().map { Section($1, number: $0) }
  }
}

extension LeadPage.Section {
  fileprivate init(_ section: LeadSections.Section, number: Int) {
    id = "section-\(number + 1)"
    title = section.title
    note = section.note.isEmpty ? nil : section.note
    rows = section.rows.filter { !$0.label.isEmpty }.map { LeadPage.Row($0) }
    sentences = section.rows.filter { $0.label.isEmpty }.map(\.text)
    hasBars = rows.contains { $0.bar != nil }
    (hasRows, hasSentences) = (!rows.isEmpty, !sentences.isEmpty)
  }
}

extension LeadPage.Row {
  fileprivate init(_ row: LeadSections.Row) {
    isPart = row.label.hasPrefix(" ")
    label = String(row.label.drop { $0 == " " })
    text = row.text
    bar = row.share.map { LeadPage.Bar($0) }
  }
}

extension LeadPage.Bar {
  fileprivate init(_ share: WilsonInterval) {
    let interval = share.interval
    low = Self.number(interval.lowerBound)
    width = Self.number(interval.upperBound - interval.lowerBound)
    self.share = Self.number(share.share)
  }

  /// In hundredths of the picture's width, with one place.
  private static func number(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
