import Courses
import Desks
import Detection
import Diagnostics
import Measurement
import PolicyPacks
import Practice

/// The exercises as JSON; a member is missing where something is not known.
enum ItemsJSON {
  static func render(_ reports: [ItemsReport]) -> String {
    JSONText.encode(Answer(courses: reports.map(CourseAnswer.init)))
  }

  private struct Answer: Encodable {
    var courses: [CourseAnswer]
  }

  private struct CourseAnswer: Encodable {
    var id, version, pack: String
    var since: String?
    var people: Int
    var tooFewPeople: Bool
    var alpha, kuderRichardson20, standardError: Double?
    var completePeople: Int?
    var leftOut: [String: Int]
    var tooFewAnswers: [String]
    var items: [ItemAnswer]

    init(_ report: ItemsReport) {
      id = report.course.id.description
      version = report.course.version.description
      pack = report.pack.description
      since = report.since?.description
      people = report.people
      tooFewPeople = report.analysis == nil
      alpha = report.reliability?.alpha
      kuderRichardson20 = report.reliability?.kuderRichardson
      standardError = report.reliability?.standardError
      completePeople = report.analysis?.completeLearners
      leftOut = Dictionary(
        uniqueKeysWithValues: report.leftOut.map { ($0.key.rawValue, $0.value) })
      tooFewAnswers = report.quiet.map(\.description)
      items = report.items.map { ItemAnswer($0, of: report) }
    }
  }

  private struct ItemAnswer: Encodable {
    var exercise: String
    var version, answers, asked: Int
    var pass: Double
    var itemRest, itemRestLow, itemRestHigh, pointBiserial: Double?
    var upperLower, alphaWithout: Double?
    var logits: Double
    var drift, variantsP: Double?
    var medianTime: String?
    var checks: [CheckAnswer]
    var hasEnough, mayBeChance: Bool
    var flags: [String]

    init(_ item: ItemReport, of report: ItemsReport) {
      exercise = item.item
      (version, answers, asked) = (report.version(of: item), item.answers, item.exposure)
      pass = item.difficulty
      itemRest = item.itemRest?.value
      itemRestLow = item.itemRest?.interval?.lowerBound
      itemRestHigh = item.itemRest?.interval?.upperBound
      pointBiserial = item.pointBiserial?.value
      (upperLower, alphaWithout) = (item.upperLower, report.alphaWithout(item))
      logits = item.logits
      drift = item.drift?.change
      variantsP = item.variantSpread?.pValue
      medianTime = item.medianTime?.rawValue
      checks = item.checks.map { CheckAnswer(id: $0.id, failed: $0.failed, answers: $0.count) }
      (hasEnough, mayBeChance) = (item.hasEnough, item.correlationMayBeChance)
      flags = item.flags.map(\.rawValue)
    }
  }

  private struct CheckAnswer: Encodable {
    var id: String
    var failed, answers: Int
  }
}
