/// A look at what follows a cut: some bytes of each path, and how common they are.
struct Scout {
  /// How often each gram along the paths stands in ordinary text; the first begins one byte before
  /// them.
  private let grams: [Float]
  /// The share of places in ordinary text that have the bytes of a path.
  let share: Float
  /// The paths.
  let paths: [[ClassID]]

  /// The most paths of a trigger.
  static let mostPaths = 32
  /// Grams may begin at this many places of a path.
  private static let mostGrams = 7
  /// The most bytes of a path.
  static let mostDepth = 16

  /// How to look.
  enum View {
    /// A few bytes, to see whether the cut is worth more.
    case glance
    /// As far as the stages of a scan do, each way for itself.
    case ways
    /// As far, all ways at once.
    case columns
  }

  /// - Returns: `nil` if there are too many ways to follow them even for three bytes, or none.
  init?(_ cut: Cut, of shape: ShapeNodes, _ view: View, _ classes: inout ClassTable) {
    guard let (found, depth) = Self.paths(from: cut, of: shape, view) else { return nil }
    let numbers = found.map { sets in sets.map { classes.number(of: $0) } }
    paths = numbers
    grams = (-1..<min(depth - 1, Self.mostGrams)).map { Self.gram(numbers, at: $0, classes) }
    // Paths that share a beginning count twice, but none stands where no gram does.
    share = min(numbers.reduce(0) { $0 + Self.share(of: $1, classes) }, grams.min() ?? 1)
  }

  /// Where the first of two overlapping grams may begin.
  ///
  /// Both begin with bytes of every path: at the end of a text there may be none behind, and the first stage
  /// looks at none. The last set of a path may be a condition on the byte behind the match.
  var offsets: Range<Int> {
    let shortest = paths.map(\.count).min() ?? 0
    return -1..<max(-1, min(grams.count - 2, shortest - 2))
  }

  /// The share of places at which the first stage stops.
  ///
  /// It looks at every second place, so one of the two grams is seen wherever a match begins.
  func hits(at offset: Int) -> Float { (grams[offset + 1] + grams[offset + 2]) / 2 }

  private static func paths(
    from cut: Cut, of shape: ShapeNodes, _ view: View
  ) -> (Paths, depth: Int)? {
    switch view {
    case .glance: shallow(cut, shape) ?? columns(cut, shape, 4)
    case .ways: deep(cut, shape)
    case .columns: columns(cut, shape, mostDepth)
    }
  }

  private static func columns(
    _ cut: Cut, _ shape: ShapeNodes, _ depth: Int
  ) -> (Paths, depth: Int)? {
    let path = ColumnFinder.path(from: cut.index, of: shape, lead: cut.lead, depth: depth)
    guard path.count > 1, path.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (Paths([path]), path.count - 1)
  }

  private static func shallow(_ cut: Cut, _ shape: ShapeNodes) -> (Paths, depth: Int)? {
    for depth in [4, 3] {
      if let found = paths(from: cut, of: shape, depth) { return (found, depth) }
    }
    return nil
  }

  /// The longest paths, unless these are many and shorter ones fewer.
  private static func deep(_ cut: Cut, _ shape: ShapeNodes) -> (Paths, depth: Int)? {
    var best: (Paths, depth: Int)?
    for depth in [mostDepth, 9, 5, 3] {
      if let (least, _) = best, least.count <= few { break }
      guard let found = paths(from: cut, of: shape, depth) else { continue }
      let merged = PathMerger.merge(found)
      if best.map({ merged.count * 2 <= $0.0.count }) ?? true { best = (merged, depth) }
    }
    return best
  }

  /// So many paths may be looked at one after the other.
  private static let few = 16

  private static func paths(from cut: Cut, of shape: ShapeNodes, _ depth: Int) -> Paths? {
    var finder = PathFinder(shape, lead: cut.lead, depth: depth, most: mostPaths)
    finder.follow(from: cut.index)
    return finder.isOverfull ? nil : finder.paths
  }

  private static func gram(
    _ paths: [[ClassID]], at place: Int, _ classes: ClassTable
  ) -> Float {
    var seen: [(ClassID, ClassID, ClassID)] = []
    var share: Float = 0
    for path in paths {
      let gram = (path[set: place], path[set: place + 1], path[set: place + 2])
      guard !seen.contains(where: { $0 == gram }) else { continue }
      seen.append(gram)
      share += classes.gram(gram.0, gram.1, gram.2)
    }
    return share
  }

  private static func share(of path: [ClassID], _ classes: ClassTable) -> Float {
    var share = classes.share(of: path[0])
    for (set, next) in zip(path, path.dropFirst()) {
      share *= classes.share(of: next, after: set)
    }
    return share
  }
}

extension [ClassID] {
  /// The set at a place; before and behind a path, every byte may stand.
  subscript(set place: Int) -> ClassID {
    place >= 0 && place < count ? self[place] : ClassTable.any
  }
}
