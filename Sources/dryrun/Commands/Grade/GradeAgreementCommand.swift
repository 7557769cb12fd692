import ArgumentParser
import Desks
import Courses
import Detection
import Diagnostics
import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice
import Storage

/// `dryrun grade agreement`, which says how far two people agree on the same answers.
struct GradeAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Say how far two people agree who judged the same answers, with intervals.",
    discussion: """
      15 in 100 judgements are drawn for a second look, beside all that lie within a point of the line or \
      stand against another grade. Passing may hang on a rubric once 30 answers were judged twice and the \
      interval of the kappa lies above 0.6.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let office = try GradingOffice(courses, data)
    let works = try office.works().proved(in: office.store)
    let reports = try office.agreement(works)
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let json = try encoder.encode(reports.map(AgreementJSON.init))
      return try StandardOutput.shared.write(String(decoding: json, as: UTF8.self) + "\n")
    }
    for report in reports { try StandardOutput.shared.write(AgreementText.whole(report)) }
    if reports.isEmpty {
      StandardError.write("no answer was judged by two people yet by one rubric\n")
    }
  }
}

/// How far people agree, on a terminal.
enum AgreementText {
  static func whole(_ report: AgreementReport) -> String {
    let title = report.rubric.text(report.rubric.title, in: "en")
    var lines = [
      "\(Excerpt.visible(title)) (\(report.rubric.id) \(report.rubric.digest.prefix(8))), "
        + "\(report.count.of("answer")) judged twice",
      "  " + "criterion".padded(to: 22) + "  agree  kappa   95 % interval",
    ]
    lines += report.lines.map(line)
    let share = Double(report.sameVerdict) / Double(max(report.count, 1))
    lines.append("  " + "passed or not".padded(to: 22) + "  " + percent(share))
    if let alpha = report.alpha {
      lines.append("  Krippendorff's alpha of the points, ordinal: \(number(alpha))")
    }
    return lines.joined(separator: "\n") + "\n  \(report.readiness)\n"
  }

  private static func line(_ line: AgreementReport.Line) -> String {
    let name = line.criterion.map(\.description) ?? "points"
    let agree = line.pairs.agreement.map(percent) ?? "–"
    // A handful of pairs has an interval that says nothing and looks as if it did.
    if line.pairs.count < 10 {
      return "  " + name.padded(to: 22) + "  " + agree.padded(to: 5) + "  –      too few pairs yet"
    }
    let kappa = line.kappa.map { kappa in
      number(kappa.kappa).padded(to: 6) + "  \(number(kappa.interval.lowerBound)) to "
        + number(kappa.interval.upperBound)
    }
    return "  " + name.padded(to: 22) + "  " + agree.padded(to: 5) + "  "
      + (kappa ?? "none: everything got one level")
  }

  static func number(_ value: Double) -> String { String(format: "%.2f", value) }
  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

/// How far people agree, for machines.
struct AgreementJSON: Encodable {
  struct Line: Encodable {
    var criterion: String?
    var agreement: Double?
    var kappa: Double?
    var interval: [Double]?
  }

  var rubric: String
  var digest: String
  var pairs: Int
  var sameVerdict: Int
  var alpha: Double?
  var isPublishable: Bool
  var lines: [Line]

  init(_ report: AgreementReport) {
    rubric = report.rubric.id.description
    digest = report.rubric.digest
    pairs = report.count
    sameVerdict = report.sameVerdict
    alpha = report.alpha
    isPublishable = report.readiness.isPublishable
    lines = report.lines.map { line in
      Line(
        criterion: line.criterion?.description, agreement: line.pairs.agreement,
        kappa: line.kappa?.kappa,
        interval: line.pairs.count < 10
          ? nil
          : line.kappa.map { [$0.interval.lowerBound, $0.interval.upperBound] })
    }
  }
}
