import Measurement
import Testing

@Suite("Responses to items")
struct ResponseMatrixTests {
  /// Twelve learners and six items; what follows from them was computed by others.
  static let rows: [[Double?]] = [
    [1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 0, 1], [1, 1, 1, 0, 1, 0], [1, 1, 0, 1, 0, 0],
    [1, 1, 1, 0, 0, 1], [1, 0, 1, 1, 0, 0], [1, 1, 0, 0, 0, 1], [1, 0, 1, 0, 0, 0],
    [1, 0, 0, 1, 0, 1], [0, 1, 0, 0, 0, 1], [1, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 1],
  ]

  struct Item: Sendable {
    var column: Int
    var difficulty, pointBiserial, itemRest, upperLower: Double
  }

  static let items = [
    Item(
      column: 0, difficulty: 0.8333333333, pointBiserial: 0.5963765795, itemRest: 0.3319700011,
      upperLower: 0.6666666667),
    Item(
      column: 1, difficulty: 0.5833333333, pointBiserial: 0.6287729189, itemRest: 0.2648204489,
      upperLower: 0.6666666667),
    Item(
      column: 2, difficulty: 0.5, pointBiserial: 0.6316761657, itemRest: 0.262111217,
      upperLower: 1),
    Item(
      column: 3, difficulty: 0.4166666667, pointBiserial: 0.5101365191, itemRest: 0.1096816994,
      upperLower: 0.6666666667),
    Item(
      column: 4, difficulty: 0.1666666667, pointBiserial: 0.5336000975, itemRest: 0.2514474228,
      upperLower: 0.6666666667),
    Item(
      column: 5, difficulty: 0.5833333333, pointBiserial: -0.2254091596,
      itemRest: -0.5494209261, upperLower: -0.6666666667),
  ]

  @Test("say of each item what was published", arguments: items)
  func item(expected: Item) throws {
    let matrix = try #require(ResponseMatrix(Self.rows))
    expect(matrix.difficulty(of: expected.column), expected.difficulty)
    expect(matrix.pointBiserial(of: expected.column)?.value, expected.pointBiserial)
    expect(matrix.itemRest(of: expected.column)?.value, expected.itemRest)
    expect(matrix.upperLower(of: expected.column), expected.upperLower)
  }

  @Test("are as reliable as published, and more so without the item that is the wrong way round")
  func reliability() throws {
    let matrix = try #require(ResponseMatrix(Self.rows))
    let found = try #require(ScaleReliability(matrix))
    expect(found.alpha, 0.1300492611)
    expect(found.kuderRichardson, 0.1300492611)
    expect(found.standardError, 1.156667103)
    expect(found.withoutItem[5], 0.5887681159)
    #expect(found.learners == 12 && found.withoutItem.count == 6)
  }

  @Test("that nobody gave are no failures: an item is held against what its learners did")
  func gaps() throws {
    // Learners without the item, and learners with nothing else, change nothing.
    var more = Self.rows
    more.append([nil, 1, 1, 1, 1, 1])
    more.append([nil, 0, nil, nil, nil, nil])
    more.append(Array(repeating: nil, count: 6))
    let matrix = try #require(ResponseMatrix(more))
    expect(matrix.difficulty(of: 0), 0.8333333333)
    expect(matrix.itemRest(of: 0)?.value, 0.3319700011)
    expect(matrix.upperLower(of: 0), 0.6666666667)
    let alone = try #require(ResponseMatrix(Self.rows + [[1, nil, nil, nil, nil, nil]]))
    expect(alone.itemRest(of: 0)?.value, 0.3319700011)
    #expect(alone.itemRest(of: 0)?.count == 12 && alone.count(of: 0) == 13)
    expect(ScaleReliability(alone)?.alpha, 0.1300492611)
    #expect(ScaleReliability(alone)?.learners == 12)
  }

  @Test("compare the mean of the others, so that who did less is not behind")
  func means() throws {
    // The rest is 1, 1, 0, 0 in both, though the sums are 1, 2, 0, 0.
    let matrix = try #require(ResponseMatrix([[1, 1, nil], [1, 1, 1], [0, 0, nil], [0, 0, 0]]))
    #expect(matrix.itemRest(of: 0)?.value == 1)
  }

  @Test("that all pass, or that one learner gave, leave unknown what they cannot say")
  func unknown() throws {
    let matrix = try #require(ResponseMatrix([[1, 1], [1, 0], [1, nil]]))
    #expect(matrix.difficulty(of: 0) == 1)
    #expect(matrix.itemRest(of: 0) == nil && matrix.pointBiserial(of: 0) == nil)
    let empty = try #require(ResponseMatrix([[nil, 1]]))
    #expect(empty.difficulty(of: 0) == nil && empty.upperLower(of: 0) == nil)
    #expect(empty.itemRest(of: 1) == nil && empty.upperLower(of: 1) == nil)
    #expect(ScaleReliability(empty) == nil)
    let even = try #require(ResponseMatrix([[1, 0], [0, 1], [1, 0]]))
    #expect(ScaleReliability(even) == nil, "all sums are 1")
    let single = try #require(ResponseMatrix([[1], [0]]))
    #expect(ScaleReliability(single) == nil)
  }

  @Test("in rows of different lengths, or with impossible scores, are no matrix")
  func unsound() {
    #expect(ResponseMatrix([[1, 0], [1]]) == nil)
    #expect(ResponseMatrix([[1, 2]]) == nil && ResponseMatrix([[.nan]]) == nil)
    #expect(ResponseMatrix([])?.itemCount == 0)
  }

  @Test("in shares have an alpha, and no figure that is for passing alone")
  func shares() throws {
    let matrix = try #require(ResponseMatrix([[0.5, 0.25], [1, 0.75], [0, 0], [0.5, 1]]))
    let found = try #require(ScaleReliability(matrix))
    #expect(found.alpha > 0 && found.kuderRichardson == nil)
  }

  private func expect(_ found: Double?, _ expected: Double) {
    #expect(found.map { abs($0 - expected) <= 1e-9 } ?? false, "\(found as Any), not \(expected)")
  }
}
