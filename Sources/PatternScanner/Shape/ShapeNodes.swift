/// The elements of a shape as one list of nodes, which is quicker to walk many times than a tree.
struct ShapeNodes {
  private(set) var nodes: [Node] = []
  /// The parts of all sequences and choices.
  private(set) var parts: [Int32] = []
  /// The node of each element.
  private(set) var elements: [Int32] = []

  struct Node {
    var kind: Kind
    /// The bytes of a set or a condition.
    var set = ByteSet.none
    /// The parts of a sequence or a choice, as indices of ``ShapeNodes/parts``.
    var parts: Range<Int32> = 0..<0
    /// What is repeated.
    var body: Int32 = 0
    var least: Int32 = 0
    /// -1 if there is no most.
    var most: Int32 = 0

    enum Kind { case bytes, sequence, choice, repetition, before, after, wordBoundary }
  }

  init(_ elements: [Shape]) {
    for element in elements { self.elements.append(add(element)) }
  }

  private mutating func add(_ shape: Shape) -> Int32 {
    let node: Node
    switch shape {
    case .bytes(let set): node = Node(kind: .bytes, set: set)
    case .sequence(let parts): node = Node(kind: .sequence, parts: add(parts))
    case .choice(let parts): node = Node(kind: .choice, parts: add(parts))
    case .repetition(let body, let least, let most):
      node = Node(
        kind: .repetition, body: add(body), least: Int32(clamping: least),
        most: most.map { Int32(clamping: $0) } ?? -1)
    case .condition(.before(let set)): node = Node(kind: .before, set: set)
    case .condition(.after(let set)): node = Node(kind: .after, set: set)
    case .condition(.wordBoundary): node = Node(kind: .wordBoundary)
    }
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private mutating func add(_ shapes: [Shape]) -> Range<Int32> {
    var indices: [Int32] = []
    for shape in shapes { indices.append(add(shape)) }
    let first = Int32(parts.count)
    parts += indices
    return first..<Int32(parts.count)
  }
}
