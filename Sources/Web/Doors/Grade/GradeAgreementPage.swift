import Courses
import Desks
import Detection
import Grading
import Measurement

/// How far two people agree, by the names that the template uses.
struct GradeAgreementPage {
  struct Row { var title, agree, kappa, interval: String }
  struct RubricFigures {
    var title, digest, count, verdict: String
    var alpha: String?
    var readiness: String
    var rows: [Row]
  }

  var rubrics: [RubricFigures]
  var nothing: String?
  /// Attempts whose decisions are not proved, and so are not counted.
  var leftOut: String?

  init(_ reports: [AgreementReport], leftOut: [String], _ words: GradeWords) {
    rubrics = reports.map { RubricFigures($0, words) }
    nothing = reports.isEmpty ? words.say("gradeAgreementNothing") : nil
    self.leftOut =
      leftOut.isEmpty
      ? nil : words.say("gradeLeftOut", ["attempts": leftOut.joined(separator: ", ")])
  }
}

extension GradeAgreementPage.RubricFigures {
  /// A handful of pairs has an interval that says nothing and looks as if it did.
  private static let fewestPairs = 10

  init(_ report: AgreementReport, _ words: GradeWords) {
    let rubric = report.rubric
    title = rubric.text(rubric.title, in: words.language.rawValue)
    digest = "\(rubric.id) \(rubric.digest.prefix(8))"
    count = words.say("gradeTwice", count: report.count)
    let share = Double(report.sameVerdict) / Double(max(report.count, 1))
    verdict = words.say("gradeSameVerdict", ["share": words.percent(share)])
    alpha = report.alpha.map { words.say("gradeAlpha", ["alpha": words.number($0)]) }
    readiness = words.readiness(report.readiness)
    rows = report.lines.map { line in
      let title = line.criterion.flatMap { rubric.criterion($0) }.map {
        rubric.text($0.title, in: words.language.rawValue)
      }
      let isFew = line.pairs.count < Self.fewestPairs
      let kappa = isFew ? nil : line.kappa
      return .init(
        title: title ?? words.say("gradeAllPoints"),
        agree: line.pairs.agreement.map(words.percent) ?? "–",
        kappa: kappa.map { words.number($0.kappa) } ?? "–",
        interval: kappa.map { words.interval($0) }
          ?? words.say(isFew ? "gradeFewPairs" : "gradeOneLevel"))
    }
  }
}

extension GradeWords {
  /// Such as `0.74 to 0.94`; the lower end is rounded down, so that 0.599 never looks like 0.60.
  fileprivate func interval(_ found: KappaInterval) -> String {
    let low = (found.interval.lowerBound * 100).rounded(.down) / 100
    return "\(number(low)) \(say("gradeTo")) \(number(found.interval.upperBound))"
  }

  /// Whether passing may hang on a rubric, and what comes next.
  fileprivate func readiness(_ readiness: RubricReadiness) -> String {
    switch readiness {
    case .ready(let found): say("gradeReady", ["kappa": number(found.kappa), "interval": interval(found)])
    case .tooFewPairs(let count, let missing):
      say(
        "gradeReadyFew",
        ["count": "\(count)", "least": "\(RubricReadiness.fewestPairs)", "missing": "\(missing)"])
    case .tooLow(let found):
      say(
        "gradeReadyLow",
        ["interval": interval(found), "bound": number(RubricReadiness.lowestBound)])
    case .oneLevel(let count): say("gradeReadyOne", ["count": "\(count)"])
    }
  }
}
