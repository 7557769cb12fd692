public import Courses
public import Measurement
import Practice

/// How far two people agree who judged the same answers without knowing each other's grade.
public struct AgreementReport: Sendable {
  /// One thing on which they agree or not.
  public struct Line: Sendable {
    /// A criterion; `nil` for the points as a whole.
    public let criterion: CriterionID?
    /// What the two said: levels from 0 for the best, or points.
    public let pairs: RatingPairs
    /// Cohen's kappa with quadratic weights and its 95 % interval; `nil` where there is none.
    public let kappa: KappaInterval?
  }

  /// The rubric.
  public let rubric: Rubric
  /// Each criterion in the order of the rubric, and then the points as a whole.
  public let lines: [Line]
  /// Krippendorff's alpha of the points on an ordinal scale, with those of third graders; `nil` where there
  /// is none.
  public let alpha: Double?
  /// Of how many answers both say the same of passing.
  public let sameVerdict: Int
  /// How many answers two people judged.
  public let count: Int
  /// Whether passing may hang on this rubric.
  public let readiness: RubricReadiness

  /// A report for a rubric; `nil` if no answer was judged twice by it.
  ///
  /// - Parameters:
  ///   - works: attempts with what people made of them, in an order that stays.
  ///   - random: where draws for the intervals come from; one with a seed says the same again.
  public init?(
    _ rubric: Rubric, _ works: [GradedWork], using random: inout some RandomNumberGenerator
  ) {
    let digest = rubric.digest
    let pairs = works.flatMap(\.grading.looks).filter {
      $0.first.assessment.rubric == digest && $0.second.assessment.rubric == digest
    }.map { ($0.first.assessment, $0.second.assessment) }
    guard !pairs.isEmpty else { return nil }
    self.rubric = rubric
    count = pairs.count
    sameVerdict = pairs.count { $0.0.isPassed == $0.1.isPassed }
    let points = RatingPairs(pairs.map { (rubric.points($0.0), rubric.points($0.1)) })
    var lines: [Line] = []
    for criterion in rubric.criteria {
      let levels = pairs.compactMap { first, second in
        first.levels[criterion.id].flatMap { one in
          second.levels[criterion.id].map { (one, $0) }
        }
      }
      let rated = RatingPairs(levels)
      lines.append(
        Line(
          criterion: criterion.id, pairs: rated, kappa: KappaInterval(rated, using: &random)))
    }
    lines.append(
      Line(criterion: nil, pairs: points, kappa: KappaInterval(points, using: &random)))
    self.lines = lines
    readiness = RubricReadiness(points, using: &random)
    alpha = AgreementReport.alpha(rubric, digest, works)
  }

  /// Everybody who judged, first, second and third; whoever did not judge an answer is missing there.
  private static func alpha(
    _ rubric: Rubric, _ digest: String, _ works: [GradedWork]
  ) -> Double? {
    let judged = works.map { work in
      work.grading.judgements.filter { judgement in
        judgement.assessment.rubric == digest
          && [.grading, .second, .third].contains(judgement.round)
      }.map { rubric.points($0.assessment) }
    }.filter { $0.count > 1 }
    let most = judged.map(\.count).max() ?? 0
    let people = (0..<most).map { index in
      judged.map { index < $0.count ? $0[index] : nil }
    }
    return RatingTable(people: people).alpha(.ordinal)
  }
}

extension Rubric {
  /// The points of a judgement by this rubric.
  func points(_ assessment: Assessment) -> Int {
    let points = assessment.score * mostPoints
    return points.numerator / points.denominator
  }
}
