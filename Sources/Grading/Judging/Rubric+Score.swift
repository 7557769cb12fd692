public import Courses
public import Practice

extension Rubric {
  /// The most points that there are: each criterion's best level, times its weight.
  public var mostPoints: Int {
    criteria.reduce(0) { $0 + $1.weight * ($1.levels.first?.points ?? 0) }
  }

  /// The share of the points of an answer at these levels, as an exact fraction.
  ///
  /// - Parameter levels: for each criterion the place of its level, from 0 for the best.
  /// - Throws: `GradingError` with `incomplete` or `noLevel`.
  public func score(of levels: [CriterionID: Int]) throws(GradingError) -> Fraction {
    var points = 0
    for criterion in criteria {
      guard let level = levels[criterion.id] else {
        throw GradingError(.incomplete, "nothing is said about '\(criterion.id)' yet")
      }
      guard criterion.levels.indices.contains(level) else {
        throw GradingError(
          .noLevel,
          "'\(criterion.id)' has the levels 1 to \(criterion.levels.count), and no \(level + 1)")
      }
      points += criterion.weight * criterion.levels[level].points
    }
    if let foreign = levels.keys.sorted().first(where: { criterion($0) == nil }) {
      throw GradingError(.noLevel, "the rubric has no criterion '\(foreign)'")
    }
    return mostPoints > 0 ? Fraction(points, of: mostPoints) : .one
  }

  /// Whether a share of the points passes.
  public func passes(_ score: Fraction) -> Bool { score >= Fraction(passPercent, of: 100) }

  /// Whether a score is within one point of the line, on either side.
  public func isBorderline(_ score: Fraction) -> Bool {
    let gap = (score - Fraction(passPercent, of: 100)) * mostPoints
    return gap <= .one && gap >= Fraction(-1)
  }
}
