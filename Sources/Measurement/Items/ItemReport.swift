/// All that the first answers of many learners say about one item.
public struct ItemReport: Sendable, Hashable {
  /// How often one check of the item fails.
  public struct CheckFailures: Sendable, Hashable {
    /// The check.
    public let id: String
    /// How often it failed.
    public let failed: Int
    /// How many answers it was asked of.
    public let count: Int

    /// The share of answers at which it failed.
    public var share: Double { Double(failed) / Double(count) }
  }

  /// The item.
  public let item: String
  /// How many learners answered it: first answers alone are counted.
  public let answers: Int
  /// How often it was asked in all, also again and again of one learner.
  public let exposure: Int
  /// The share of first answers that pass: p.
  public let difficulty: Double
  /// The correlation with the mean over the other items: r.
  public let itemRest: Correlation?
  /// The correlation with the mean over all items.
  public let pointBiserial: Correlation?
  /// How much better the best 27 % do than the worst 27 %.
  public let upperLower: Double?
  /// The alpha of all other items.
  public let alphaWithout: Double?
  /// The difficulty in logits, by Elo.
  public let logits: Double
  /// How far it moved.
  public let drift: DifficultyDrift?
  /// Whether some variants are easier than others.
  public let variantSpread: VariantSpread?
  /// Its checks in the order of the item, with how often each failed.
  public let checks: [CheckFailures]
  /// The place of the bucket that the middle answer's time lies in, 0 for the shortest.
  public let medianTimeStep: Int?
  /// Why somebody should look at it, the gravest first.
  public private(set) var flags: [ItemFlag] = []

  /// Whether it has the answers that flags need.
  public let hasEnough: Bool

  /// Whether the flag for its correlation may be chance: the interval reaches to where no flag would be.
  public private(set) var correlationMayBeChance = false

  init?(
    _ item: String, _ responses: [ItemResponse], column: Int, of matrix: ResponseMatrix,
    _ history: [EloHistory.Point], alphaWithout: Double?, exposure: Int?,
    _ thresholds: ItemThresholds
  ) {
    guard let difficulty = matrix.difficulty(of: column), let point = history.last
    else { return nil }
    (self.item, answers, self.difficulty) = (item, responses.count, difficulty)
    self.exposure = max(exposure ?? 0, responses.count)
    itemRest = matrix.itemRest(of: column)
    pointBiserial = matrix.pointBiserial(of: column)
    upperLower = matrix.upperLower(of: column)
    self.alphaWithout = alphaWithout
    logits = point.difficulty
    drift = DifficultyDrift(history)
    variantSpread = VariantSpread(responses.map { ($0.variant, $0.isPassed) })
    checks = Self.checks(of: responses)
    medianTimeStep = Self.median(responses.compactMap(\.timeStep))
    hasEnough = responses.count >= thresholds.fewestAnswers
    flags = thresholds.flags(of: self)
    if flags.contains(.quarantine) || flags.contains(.review) {
      correlationMayBeChance = (itemRest?.interval?.upperBound ?? 1) >= thresholds.review
    }
  }

  /// The lower of two middle ones: half of all answers lie in its bucket or below.
  private static func median(_ steps: [Int]) -> Int? {
    steps.isEmpty ? nil : steps.sorted()[(steps.count - 1) / 2]
  }

  private static func checks(of responses: [ItemResponse]) -> [CheckFailures] {
    var order: [String] = []
    var counts: [String: (failed: Int, count: Int)] = [:]
    for check in responses.flatMap(\.checks) {
      if counts[check.id] == nil { order.append(check.id) }
      counts[check.id, default: (0, 0)].count += 1
      if !check.isPassed { counts[check.id]?.failed += 1 }
    }
    return order.compactMap { id in
      counts[id].map { CheckFailures(id: id, failed: $0.failed, count: $0.count) }
    }
  }
}
