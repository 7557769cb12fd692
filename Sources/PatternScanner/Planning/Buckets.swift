/// Puts entries into 64 buckets, so that few buckets are left at a hit and few entries are in them.
///
/// The masks of a bucket let through whatever any of its entries allows, column by column; so entries
/// that allow much the same belong together.
struct Buckets {
  /// The entries in each bucket.
  private(set) var contents: [[Int]]

  static let count = 64

  /// - Parameter places: for each entry and column, the places of the sample that it allows.
  init(_ places: [[BackgroundSample.Places]]) {
    contents = [[Int]](repeating: [], count: Self.count)
    var buckets = [Content](repeating: Content(), count: Self.count)
    let shares = places.map { Content.share($0, $0) }
    for entry in places.indices.sorted(by: { (shares[$0], $1) > (shares[$1], $0) }) {
      var best = 0
      var least = Float.infinity
      for index in buckets.indices {
        let cost = buckets[index].cost(adding: places[entry])
        if cost < least { (best, least) = (index, cost) }
      }
      buckets[best].add(places[entry])
      contents[best].append(entry)
    }
  }
}

/// What is in a bucket.
private struct Content {
  var columns: [BackgroundSample.Places] = []
  var entryCount: Float = 0
  var cost: Float = 0

  /// How much more work the bucket makes with one more entry.
  func cost(adding more: [BackgroundSample.Places]) -> Float {
    let share = columns.isEmpty ? Self.share(more, more) : Self.share(columns, more)
    return Self.cost(share, entryCount + 1) - cost
  }

  mutating func add(_ more: [BackgroundSample.Places]) {
    cost += cost(adding: more)
    if columns.isEmpty {
      columns = more
    } else {
      for column in more.indices { columns[column] |= more[column] }
    }
    entryCount += 1
  }

  /// The share of hits at which the bucket is left, if the columns had nothing to do with one
  /// another; few places show too little of what they have.
  static func share(
    _ columns: [BackgroundSample.Places], _ more: [BackgroundSample.Places]
  ) -> Float {
    var share: Float = 1
    for index in columns.indices {
      share *= Float((columns[index] | more[index]).nonzeroBitCount) * 0.0155 + 0.004
    }
    return share
  }

  /// A survivor costs the same for up to 64 entries, and a little as some of them may be left.
  private static func cost(_ share: Float, _ entryCount: Float) -> Float {
    share * (((entryCount + 63) / 64).rounded(.down) * 16 + entryCount)
  }
}
