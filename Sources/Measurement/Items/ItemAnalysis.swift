/// Which items of a course tell people apart, which do not, and why somebody should look at them.
///
/// From first answers alone: what comes after feedback says how well feedback works. Answers that were guessed
/// in a moment cannot be left out, as times are known in rough buckets only.
public struct ItemAnalysis: Sendable, Hashable {
  /// The items that have answers, those that need somebody most first.
  public let items: [ItemReport]
  /// How far the items measure one thing; `nil` where too few learners did all of them.
  public let reliability: ScaleReliability?
  /// How many learners there are.
  public let learners: Int
  /// How many of them did every item.
  public let completeLearners: Int

  /// The analysis of answers.
  ///
  /// - Parameters:
  ///   - responses: the answers, in whatever order; of several of one learner to one item the first counts.
  ///   - exposure: how often each item was asked in all.
  ///   - thresholds: from where on an item is flagged.
  public init(
    _ responses: [ItemResponse], exposure: [String: Int] = [:],
    thresholds: ItemThresholds = ItemThresholds()
  ) {
    let responses = Self.first(of: responses)
    let history = EloHistory(responses)
    let names = history.points.keys.sorted()
    let rows = Self.rows(of: responses, names)
    let matrix = ResponseMatrix(rows, itemCount: names.count)
    let reliability = ScaleReliability(matrix)
    let grouped = Dictionary(grouping: responses, by: \.item)
    items = names.enumerated().compactMap { column, item in
      ItemReport(
        item, grouped[item] ?? [], column: column, of: matrix, history.points[item] ?? [],
        alphaWithout: reliability?.withoutItem[column], exposure: exposure[item], thresholds)
    }.sorted(by: Self.comesFirst)
    self.reliability = reliability
    learners = rows.count
    completeLearners = matrix.completeRows.count
  }

  private struct Place: Hashable {
    let learner: Int
    let item: String
  }

  private static func first(of responses: [ItemResponse]) -> [ItemResponse] {
    var seen: Set<Place> = []
    return responses.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element).filter { seen.insert(Place(learner: $0.learner, item: $0.item)).inserted }
  }

  /// A row for each learner, in the order of their numbers, so that ties fall the same on each run.
  private static func rows(of responses: [ItemResponse], _ items: [String]) -> [[Double?]] {
    let columns = Dictionary(uniqueKeysWithValues: zip(items, items.indices))
    return Dictionary(grouping: responses, by: \.learner).sorted { $0.key < $1.key }.map { _, all in
      var row: [Double?] = Array(repeating: nil, count: items.count)
      for response in all {
        if let column = columns[response.item] { row[column] = response.score }
      }
      return row
    }
  }

  /// The gravest flag first; then what tells people apart least; then what has too few answers.
  private static func comesFirst(_ one: ItemReport, _ other: ItemReport) -> Bool {
    rank(one) < rank(other)
  }

  private static func rank(_ item: ItemReport) -> (Int, Int, Double, String) {
    let gravest = item.flags.first.flatMap { ItemFlag.allCases.firstIndex(of: $0) }
    return (
      item.hasEnough ? 0 : 1, gravest ?? ItemFlag.allCases.count, item.itemRest?.value ?? 2,
      item.item
    )
  }
}
