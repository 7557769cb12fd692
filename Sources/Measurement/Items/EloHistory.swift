public import Foundation

/// How difficult each item was found to be, from answer to answer.
public struct EloHistory: Sendable, Hashable {
  /// The difficulty of an item after an answer.
  public struct Point: Sendable, Hashable {
    /// When the answer was given.
    public let at: Date
    /// The difficulty after it, in logits; 0 is even for a learner of whom nothing is known.
    public let difficulty: Double
    /// Whether the answer passes.
    public let isPassed: Bool
  }

  /// The difficulties of each item, in the order of time.
  public let points: [String: [Point]]

  /// The history of answers, in whatever order they come.
  ///
  /// Abilities begin at 0. A difficulty begins at the log odds of the item's first answers, not at 0: it would
  /// take some hundred answers to get from there to where it belongs, and that would look like drift.
  public init(_ responses: [ItemResponse]) {
    let ordered = responses.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    var difficulties = Dictionary(grouping: ordered, by: \.item).mapValues {
      EloHistory.start($0.prefix(EloHistory.firstAnswers))
    }
    var abilities: [Int: Double] = [:]
    var points: [String: [Point]] = [:]
    for response in ordered {
      let step = EloStep(
        ability: abilities[response.learner] ?? 0, difficulty: difficulties[response.item] ?? 0,
        score: response.score)
      abilities[response.learner] = step.ability
      difficulties[response.item] = step.difficulty
      points[response.item, default: []].append(
        Point(at: response.at, difficulty: step.difficulty, isPassed: response.isPassed))
    }
    self.points = points
  }

  /// So many answers say where a difficulty begins.
  static let firstAnswers = 30

  /// The log odds of failing, with half a case added to both sides so that they are finite.
  private static func start(_ responses: ArraySlice<ItemResponse>) -> Double {
    let passed = responses.count(where: \.isPassed)
    return log((Double(responses.count - passed) + 0.5) / (Double(passed) + 0.5))
  }
}
