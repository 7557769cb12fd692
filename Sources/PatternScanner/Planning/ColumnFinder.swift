/// Finds what bytes a match can have at each place behind a cut, whichever way through the pattern it takes.
///
/// One path that lets through what all ways do, and mixtures of them: where there are too many ways to follow
/// each, as with digits that may have signs between them.
struct ColumnFinder {
  private let shape: ShapeNodes
  /// The bytes at each place; at index 0 for the byte before the cut.
  private var columns: [ByteSet]
  private var steps = 0

  /// Places, as bits: the places where a part of the pattern may begin or end.
  private typealias Places = UInt32

  /// - Parameters:
  ///   - shape: the elements.
  ///   - lead: what the byte before the cut can be.
  ///   - depth: how many bytes to follow, at most 30.
  private init(_ shape: ShapeNodes, lead: ByteSet, depth: Int) {
    self.shape = shape
    columns = [lead] + [ByteSet](repeating: .none, count: depth)
  }

  /// The path from an element on; as long as the shortest way, at most, and empty if it takes too long to find.
  static func path(
    from start: Int, of shape: ShapeNodes, lead: ByteSet, depth: Int
  ) -> [ByteSet] {
    var finder = ColumnFinder(shape, lead: lead, depth: depth)
    var places: Places = 1 << 1
    for element in shape.elements[start...] { places = finder.walk(element, from: places) }
    guard finder.steps <= mostSteps else { return [] }
    let shortest = places == 0 ? depth + 1 : places.trailingZeroBitCount
    return Array(finder.columns.prefix(min(shortest, depth + 1)))
  }

  private static let mostSteps = 20_000

  /// Goes through a part from each of some places, and says where it can end.
  ///
  /// Conditions only make less of it.
  private mutating func walk(_ index: Int32, from places: Places) -> Places {
    steps += 1
    guard places != 0, steps <= Self.mostSteps else { return 0 }
    let node = shape.nodes[Int(index)]
    switch node.kind {
    case .bytes:
      for place in columns.indices where places >> Places(place) & 1 != 0 {
        columns[place] = columns[place].union(node.set)
      }
      // What ends behind the last column is of no interest.
      return places << 1 & (1 << Places(columns.count) - 1)
    case .sequence:
      return node.parts.reduce(places) { walk(shape.parts[Int($1)], from: $0) }
    case .choice:
      return node.parts.reduce(0) { $0 | walk(shape.parts[Int($1)], from: places) }
    case .repetition:
      var (now, ends): (Places, Places) = (places, node.least == 0 ? places : 0)
      var round: Int32 = 0
      while now != 0, node.most < 0 || round < node.most {
        let next = walk(node.body, from: now)
        round += 1
        if round >= node.least || next == now { ends |= next }
        // More rounds lead nowhere else.
        if next == now { break }
        now = next
      }
      return ends
    case .before, .after, .wordBoundary:
      return places
    }
  }
}
