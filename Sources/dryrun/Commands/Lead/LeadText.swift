import Detection
import Diagnostics
import Measurement
import PolicyPacks

/// A lead's report on a terminal: what is looked at to the left, the figure to the right.
struct LeadText {
  private static let width = 96
  private static let labelWidth = 38

  private let report: LeadReport
  private let sections: [LeadSections.Section]
  private let isGerman: Bool
  private let title: String
  private let style: TerminalStyle

  init(_ report: LeadReport, _ pack: PolicyPack, _ language: String, style: TerminalStyle) {
    (self.report, self.style) = (report, style)
    isGerman = language == "de"
    title = "\(pack.title) (\(pack.id))"
    sections =
      LeadSections(report, language: language) { rule in
        pack.message(for: rule, language: language)?.title ?? rule.description
      }.sections
  }

  var text: String {
    style.paint(title, .cyan, bold: true) + "\n" + period + "\n"
      + sections.map { "\n" + text($0) }.joined()
  }

  private var period: String {
    isGerman
      ? "Stand \(report.today), \(report.weeks) Wochen zurück, ohne die laufende Woche"
      : "As of \(report.today), \(report.weeks.of("week")) back, without the present one"
  }

  private func text(_ section: LeadSections.Section) -> String {
    let note = section.note.isEmpty ? [] : section.note.wrapped(to: Self.width)
    return style.paint(section.title, .cyan, bold: true) + "\n"
      + note.map { style.paint($0, .gray) + "\n" }.joined()
      + section.rows.map(text).joined()
  }

  private func text(_ row: LeadSections.Row) -> String {
    guard !row.label.isEmpty else { return indented(row.text, by: 2, first: "- ") }
    guard row.label.displayWidth <= Self.labelWidth else {
      return "  \(row.label)\n" + indented(row.text, by: Self.labelWidth + 4)
    }
    let label = "  \(row.label.padded(to: Self.labelWidth))  "
    return indented(row.text, by: Self.labelWidth + 4, first: label)
  }

  private func indented(_ text: String, by columns: Int, first: String? = nil) -> String {
    let space = String(repeating: " ", count: columns)
    return text.wrapped(to: Self.width - columns).enumerated().map { index, line in
      (index == 0 ? first ?? space : space) + line + "\n"
    }.joined()
  }
}
