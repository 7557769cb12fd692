/// What any number of people said of the same texts, each by a level, with gaps.
///
/// Not everybody has to have read everything.
public struct RatingTable: Sendable, Hashable {
  /// How levels are compared.
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// They are names: equal or not.
    case nominal
    /// They have an order, and no distances.
    case ordinal
    /// They are numbers with distances.
    case interval
  }

  /// The levels that each text got, without gaps; who gave them does not matter.
  public let texts: [[Int]]

  /// A table with a row for each person and a column for each text.
  ///
  /// - Parameter people: what each person said; `nil` for what they did not read. Rows may differ in length;
  ///   what is missing at their end was not read.
  public init(people: [[Int?]]) {
    let columns = people.map(\.count).max() ?? 0
    texts = (0..<columns).map { column in
      people.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    }
  }

  /// How reliable the levels are: 1 is perfect, 0 is as if by chance.
  ///
  /// Krippendorff's alpha, 1 − D(observed) / D(expected), over the texts that at least two people read; `nil`
  /// where there is none, and where everybody always gave one and the same level. Source: K. Krippendorff,
  /// "Computing Krippendorff's Alpha-Reliability" (2011).
  public func alpha(_ scale: Scale) -> Double? {
    let pairable = texts.filter { $0.count > 1 }
    let counts = Dictionary(pairable.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let levels = counts.keys.sorted()
    let weights = Weights(scale, levels.map { Double(counts[$0] ?? 0) }, levels)
    let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    var seen = 0.0
    for text in pairable {
      let found = text.compactMap { places[$0] }
      var sum = 0.0
      for one in found { for other in found { sum += weights.of(one, other) } }
      seen += sum / Double(found.count - 1)
    }
    let expected = weights.overAllPairs
    guard expected > 0 else { return nil }
    return 1 - (weights.total - 1) * seen / expected
  }
}

/// How far levels lie apart on a scale, by their places among the levels that were given.
private struct Weights {
  private let scale: RatingTable.Scale
  private let counts: [Double]
  private let levels: [Int]
  /// How many levels lie below each place: a distance on the ordinal scale is a number of ranks.
  private let below: [Double]
  let total: Double

  init(_ scale: RatingTable.Scale, _ counts: [Double], _ levels: [Int]) {
    (self.scale, self.counts, self.levels) = (scale, counts, levels)
    var sum = 0.0
    below = counts.map { count in
      defer { sum += count }
      return sum
    }
    total = sum
  }

  func of(_ one: Int, _ other: Int) -> Double {
    guard one != other else { return 0 }
    switch scale {
    case .nominal: return 1
    case .ordinal:
      // From the middle of one level's ranks to the middle of the other's.
      let ranks = (below[other] + counts[other] / 2) - (below[one] + counts[one] / 2)
      return ranks * ranks
    case .interval:
      let distance = Double(levels[one]) - Double(levels[other])
      return distance * distance
    }
  }

  var overAllPairs: Double {
    var sum = 0.0
    for one in levels.indices {
      for other in levels.indices { sum += counts[one] * counts[other] * of(one, other) }
    }
    return sum
  }
}
