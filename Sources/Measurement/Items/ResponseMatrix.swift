/// What learners got for items: a row for each learner, a column for each item, with gaps.
///
/// Scores are 0 to 1; 1 and 0 alone where an item is passed or not. A gap is an item that somebody did not do;
/// it is no failure. What cannot be said is `nil`, never 0.
public struct ResponseMatrix: Sendable, Hashable {
  /// The scores.
  public let rows: [[Double?]]
  /// How many items there are.
  public let itemCount: Int
  private let sums: [Double]
  private let counts: [Int]

  /// A matrix; `nil` where rows differ in length or a score is none that can be.
  public init?(_ rows: [[Double?]]) {
    let width = rows.first?.count ?? 0
    let isSound = rows.allSatisfy { row in
      row.count == width && row.allSatisfy { $0.map((0...1).contains) ?? true }
    }
    guard isSound else { return nil }
    self.init(rows, itemCount: width)
  }

  /// A matrix whose rows are known to be sound.
  init(_ rows: [[Double?]], itemCount: Int) {
    self.rows = rows
    self.itemCount = itemCount
    sums = rows.map { $0.compactMap(\.self).reduce(0, +) }
    counts = rows.map { $0.count { $0 != nil } }
  }

  /// How many learners did an item.
  public func count(of item: Int) -> Int { scores(of: item).count }

  /// The mean score of an item: p, the share that passes where items are passed or not.
  public func difficulty(of item: Int) -> Double? {
    let scores = scores(of: item)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// The correlation of an item with the mean over all items that a learner did, itself among them.
  ///
  /// It flatters an item, as part of the whole is the item. Source: F. Lord, M. Novick, "Statistical Theories
  /// of Mental Test Scores" (1968), 15.3.
  public func pointBiserial(of item: Int) -> Correlation? {
    Correlation(
      pairs(of: item) { learner, _ in sums[learner] / Double(counts[learner]) })
  }

  /// The correlation of an item with the mean over the *other* items that a learner did.
  ///
  /// Whether those who do well elsewhere do well here. Learners who did no other item say nothing about it.
  public func itemRest(of item: Int) -> Correlation? {
    Correlation(
      pairs(of: item) { learner, score in
        counts[learner] > 1 ? (sums[learner] - score) / Double(counts[learner] - 1) : nil
      })
  }

  /// How much better the best 27 % do than the worst 27 %: D.
  ///
  /// Learners who did the item are ordered by their mean over all their items, those who are equal as they
  /// stand. Source: T. Kelley, "The Selection of Upper and Lower Groups for the Validation of Test Items",
  /// Journal of Educational Psychology 30 (1939).
  public func upperLower(of item: Int) -> Double? {
    let ordered = pairs(of: item) { learner, _ in sums[learner] / Double(counts[learner]) }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
    let size = Int((0.27 * Double(ordered.count)).rounded(.toNearestOrEven))
    guard size > 0 else { return nil }
    return (ordered.prefix(size).reduce(0, +) - ordered.suffix(size).reduce(0, +)) / Double(size)
  }

  /// The rows of learners who did every item.
  public var completeRows: [[Double]] {
    rows.map { $0.compactMap(\.self) }.filter { $0.count == itemCount && itemCount > 0 }
  }

  private func scores(of item: Int) -> [Double] { rows.compactMap { $0[item] } }

  /// The scores of an item, each beside another measure of the learner; those without it are left out.
  private func pairs(
    of item: Int, with measure: (_ learner: Int, _ score: Double) -> Double?
  ) -> [(Double, Double)] {
    rows.indices.compactMap { learner in
      guard let score = rows[learner][item], let other = measure(learner, score) else { return nil }
      return (score, other)
    }
  }
}
