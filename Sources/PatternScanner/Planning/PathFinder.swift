/// The bytes that a match can have from some place in its pattern on, for each way through the
/// pattern.
///
/// The set at index 0 of a path is for the byte before the place, the others are for those that
/// follow.
struct Paths {
  /// The sets of all paths, one path after the other.
  fileprivate(set) var sets: [ByteSet] = []
  /// Where each path ends.
  fileprivate(set) var ends: [Int] = []

  var count: Int { ends.count }

  /// The sets of a path.
  subscript(_ path: Int) -> ArraySlice<ByteSet> {
    sets[(path == 0 ? 0 : ends[path - 1])..<ends[path]]
  }

  /// Calls `body` with the sets of each path.
  func map<Result>(_ body: (ArraySlice<ByteSet>) -> Result) -> [Result] {
    (0..<count).map { body(self[$0]) }
  }

  init() {}

  /// Paths that are lists of their own.
  init(_ paths: [[ByteSet]]) {
    for path in paths {
      sets += path
      ends.append(sets.count)
    }
  }
}

/// Follows every way through the elements of a shape for a few bytes.
///
/// Conditions on neighbouring bytes narrow the sets: in `\d{9}\b` the tenth byte is none of a word.
struct PathFinder {
  /// The paths found so far.
  private(set) var paths = Paths()
  /// Whether there were more ways than allowed; then the paths are not all.
  private(set) var isOverfull = false

  private let depth: Int
  private let most: Int
  private var path: [ByteSet]
  /// What the next byte has to be besides.
  private var after = ByteSet.any
  /// Whether a word must end or begin at the place.
  private var isAtBoundary = false
  private var steps = 0

  private let shape: ShapeNodes

  /// - Parameters:
  ///   - shape: the elements.
  ///   - lead: what the byte before the place can be.
  ///   - depth: how many bytes to follow.
  ///   - most: the most paths.
  init(_ shape: ShapeNodes, lead: ByteSet, depth: Int, most: Int) {
    self.shape = shape
    path = [lead]
    path.reserveCapacity(depth + 2)
    self.depth = depth + 1
    self.most = most
  }

  /// Follows the elements from one of them on.
  mutating func follow(from start: Int) {
    guard !path[0].isEmpty else { return }
    walk(elementsFrom: start) { $0.end() }
  }

  /// What comes after a part; it takes the finder, as several parts may be under way at once.
  private typealias Next = (inout PathFinder) -> Void

  private mutating func walk(elementsFrom index: Int, then next: Next) {
    guard index < shape.elements.count else { return next(&self) }
    walk(shape.elements[index]) { $0.walk(elementsFrom: index + 1, then: next) }
  }

  private mutating func walk(_ parts: Range<Int32>, then next: Next) {
    guard !parts.isEmpty else { return next(&self) }
    walk(shape.parts[Int(parts.lowerBound)]) {
      $0.walk(parts.lowerBound + 1..<parts.upperBound, then: next)
    }
  }

  private mutating func walk(_ index: Int32, then next: Next) {
    steps += 1
    if steps > most * 64 { isOverfull = true }
    guard !isOverfull else { return }
    let node = shape.nodes[Int(index)]
    switch node.kind {
    case .bytes: step(node.set, then: next)
    case .sequence: walk(node.parts, then: next)
    case .choice: for part in node.parts { walk(shape.parts[Int(part)], then: next) }
    case .repetition: walk(node.body, node.least, node.most, then: next)
    case .before, .after, .wordBoundary: demand(node, then: next)
    }
  }

  private mutating func walk(_ body: Int32, _ least: Int32, _ most: Int32, then next: Next) {
    guard most != 0 else { return next(&self) }
    let length = path.count
    walk(body) {
      // A round without bytes leads nowhere new.
      guard $0.path.count > length || least > 0 else { return }
      $0.walk(body, max(0, least - 1), most < 0 ? most : most - 1, then: next)
    }
    if least == 0 { next(&self) }
  }

  private mutating func step(_ set: ByteSet, then next: Next) {
    let (outerAfter, outerBoundary) = (after, isAtBoundary)
    let last = path[path.count - 1]
    defer { (after, isAtBoundary, path[path.count - 1]) = (outerAfter, outerBoundary, last) }
    after = after.intersection(set)
    settleBoundary()
    guard !after.isEmpty, !path[path.count - 1].isEmpty else { return }
    path.append(after)
    (after, isAtBoundary) = (.any, false)
    if path.count == depth { keep() } else { next(&self) }
    path.removeLast()
  }

  private mutating func demand(_ node: ShapeNodes.Node, then next: Next) {
    let (outerAfter, outerBoundary) = (after, isAtBoundary)
    let last = path[path.count - 1]
    switch node.kind {
    case .before: path[path.count - 1] = last.intersection(node.set)
    case .after: after = after.intersection(node.set)
    default: isAtBoundary = true
    }
    if !after.isEmpty, !path[path.count - 1].isEmpty { next(&self) }
    (after, isAtBoundary, path[path.count - 1]) = (outerAfter, outerBoundary, last)
  }

  /// Lets a boundary narrow the bytes beside it, where one of them is surely in a word or not.
  private mutating func settleBoundary() {
    guard isAtBoundary else { return }
    let (last, word) = (path[path.count - 1], ByteSet.word)
    let other = word.inverted
    if after.isSubset(of: word) {
      path[path.count - 1] = last.intersection(other)
    } else if after.isSubset(of: other) {
      path[path.count - 1] = last.intersection(word)
    } else if last.isSubset(of: word) {
      after = after.intersection(other)
    } else if last.isSubset(of: other) {
      after = after.intersection(word)
    }
  }

  /// The pattern ends here; what it demands of the byte behind counts as one more.
  private mutating func end() {
    let (outerAfter, last) = (after, path[path.count - 1])
    defer { (after, path[path.count - 1]) = (outerAfter, last) }
    settleBoundary()
    guard !after.isEmpty, !path[path.count - 1].isEmpty else { return }
    keep()
    guard after != .any, !isOverfull else { return }
    paths.sets.append(after)
    paths.ends[paths.count - 1] += 1
  }

  private mutating func keep() {
    guard paths.count < most else {
      isOverfull = true
      return
    }
    paths.sets += path
    paths.ends.append(paths.sets.count)
  }
}
