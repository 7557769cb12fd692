import Courses
import Desks
import Detection
import Diagnostics
import Foundation
import Measurement
import PolicyPacks
import Practice

/// The exercises of a course as a trainer reads them: 80 columns, those that need somebody first.
struct ItemsText {
  private let report: ItemsReport
  private let style: TerminalStyle

  init(_ report: ItemsReport, style: TerminalStyle) {
    (self.report, self.style) = (report, style)
  }

  var text: String {
    guard let analysis = report.analysis else {
      let few = "\(head): too few people (\(report.people) of \(ItemsReport.fewestPeople))"
      return few + "\n" + lines(leftOut, after: "")
    }
    let count = report.items.reduce(0) { $0 + $1.answers }
    let summary =
      "\(report.people) people, \(count.of("first answer")) to "
      + report.items.count.of("exercise")
    let table = report.items.isEmpty ? "" : "\n" + rows.joined(separator: "\n") + "\n"
    return head + "\n" + summary + "\n" + reliability(analysis) + table
      + lines(meanings, after: "\n")
      + details + lines(remarks + leftOut, after: "\n")
  }

  private var head: String {
    let since = report.since.map { ", since \($0)" } ?? ""
    let title = "\(report.course.id) \(report.course.version) (\(report.pack))"
    return style.paint(title, .cyan, bold: true) + since
  }

  private func reliability(_ analysis: ItemAnalysis) -> String {
    let complete = analysis.completeLearners
    guard let found = report.reliability else {
      guard complete < analysis.learners else {
        return "alpha is not known: it takes two exercises at least, and answers that differ\n"
      }
      return "alpha is not known: \(complete) of \(analysis.learners) people did every exercise\n"
    }
    return "alpha \(Figure.share(found.alpha)) over the \(complete) people who did every exercise; "
      + "a sum is off by \(Figure.one(found.standardError))\n"
  }

  private var rows: [String] {
    let heading = ItemsRow.heading
    return [style.paint(heading, .gray)]
      + report.items.flatMap { item in
        ItemsRow(item, version: report.version(of: item), style).lines
      }
  }

  private var meanings: [String] {
    let flags = Set(report.items.flatMap(\.flags))
    var lines = ItemFlag.allCases.filter(flags.contains).map { flag in
      "\(flag.words): \(flag.meaning)"
    }
    if report.items.contains(where: \.correlationMayBeChance) {
      lines.append("'?' behind it: may be chance, as the interval of r reaches .10; wait for more")
    }
    return lines
  }

  private var details: String {
    let flagged = report.items.filter { !$0.flags.isEmpty }
    return flagged.isEmpty ? "" : "\n" + flagged.map { ItemsDetail($0, of: report).text }.joined()
  }

  private var remarks: [String] {
    var lines: [String] = []
    if report.items.contains(where: { !$0.hasEnough }) {
      let needed = ItemThresholds().fewestAnswers
      lines.append("'n of \(needed)': too few answers so far; nothing is flagged below \(needed)")
    }
    if !report.quiet.isEmpty {
      let names = report.quiet.map(\.description).joined(separator: ", ")
      lines.append("fewer than \(ItemsReport.fewestPeople) people answered: \(names)")
    }
    lines.append(
      "r: do those who do well elsewhere do well here? In brackets its 95 % interval. alpha: "
        + "how far the exercises measure one thing, from 0 to 1.")
    lines.append(
      "Answers guessed in a moment are counted too: times are kept in rough buckets only.")
    return lines
  }

  private var leftOut: [String] {
    let reasons = FirstAnswers.LeftOut.allCases.compactMap { reason in
      report.leftOut[reason].map { "\($0.of("attempt")) \(reason.words($0))" }
    }
    return reasons.isEmpty ? [] : ["left out: " + reasons.joined(separator: "; ")]
  }

  private func lines(_ texts: [String], after start: String) -> String {
    guard !texts.isEmpty else { return "" }
    return start
      + texts.flatMap { $0.wrapped(to: 78).enumerated().map { ($0 > 0 ? "  " : "") + $1 } }
      .map { $0 + "\n" }.joined()
  }
}

extension FirstAnswers.LeftOut {
  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .otherVersion: "at other versions or under other rules"
    case .notFirst: count == 1 ? "that was not the first" : "that were not the first"
    case .waitsForMentor: count == 1 ? "that waits for a mentor" : "that wait for a mentor"
    case .noAnswer: "without an answer"
    case .probe: count == 1 ? "that was a probe" : "that were probes"
    }
  }
}
