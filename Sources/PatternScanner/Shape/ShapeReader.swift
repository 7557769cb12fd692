import PCRE2
import PatternAnalysis

/// Reads the shape of a pattern from its syntax.
///
/// Whatever is not understood becomes ``Shape/anything``, so that a shape never matches too little.
struct ShapeReader {
  let isUnicode: Bool
  let classes: ByteClasses
  let syntax: PatternSyntax
  private var groups: [Int: [PatternNode]] = [:]
  private var names: [String: [PatternNode]] = [:]
  /// How many references lead from the pattern to the part that is being read.
  private var depth = 0

  /// Further down, references count as not understood; this also ends recursion.
  private static let deepest = 2

  init(_ syntax: PatternSyntax, classes: ByteClasses) {
    self.syntax = syntax
    self.classes = classes
    isUnicode = syntax.options.contains(.unicode)
  }

  /// The shape of the whole pattern.
  mutating func read() -> Shape {
    collectGroups(syntax.root)
    return shape(of: syntax.root)
  }

  /// Groups are few, so their references are rare; without any, nothing is collected.
  private mutating func collectGroups(_ root: PatternNode) {
    guard root.refersToGroups else { return }
    var groups = groups
    var names = names
    root.forEach { node in
      guard case .group(let group, let body) = node.kind, let number = group.number else { return }
      groups[number, default: []].append(body)
      if let name = group.name { names[name, default: []].append(body) }
    }
    groups[0] = [root]
    self.groups = groups
    self.names = names
  }

  mutating func shape(of node: PatternNode) -> Shape {
    switch node.kind {
    case .character(let matcher): shape(of: matcher)
    case .assertion(let assertion): shape(of: assertion)
    case .sequence(let parts): sequence(parts)
    case .alternation(let parts): choice(parts)
    case .group(_, let body): shape(of: body)
    case .repetition(let quantifier, let body):
      .repetition(shape(of: body), least: quantifier.minimum, most: quantifier.maximum)
    case .lookaround(let lookaround, let body): shape(of: lookaround, body)
    case .backreference(let reference):
      // The same text, maybe in other letters; its surroundings were another place's.
      referred(reference).withoutConditions.inBothCases
    case .call(let reference): referred(reference)
    case .conditional(_, let yes, let no): .choice([shape(of: yes), shape(of: no)])
    case .lineEnd:
      isUnicode
        ? .anything
        : .choice([
          .bytes(.lineEnds), .sequence([.bytes(ByteSet(0x0D)), .bytes(ByteSet(0x0A))]),
        ])
    case .marker: .empty
    case .verb, .opaque: .anything
    }
  }

  private mutating func sequence(_ parts: [PatternNode]) -> Shape {
    var shapes: [Shape] = []
    shapes.reserveCapacity(parts.count)
    for part in parts { shapes.append(shape(of: part)) }
    return shapes.count == 1 ? shapes[0] : .sequence(shapes)
  }

  private mutating func choice(_ parts: [PatternNode]) -> Shape {
    var shapes: [Shape] = []
    shapes.reserveCapacity(parts.count)
    for part in parts { shapes.append(shape(of: part)) }
    return Shape.choice(shapes).joined
  }

  private mutating func referred(_ reference: GroupReference) -> Shape {
    let bodies =
      switch reference {
      case .number(let number): groups[number] ?? []
      case .name(let name): names[name] ?? []
      }
    guard !bodies.isEmpty, depth < Self.deepest else { return .anything }
    depth += 1
    defer { depth -= 1 }
    return choice(bodies)
  }
}

extension PatternNode {
  fileprivate var refersToGroups: Bool {
    switch kind {
    case .backreference, .call: true
    default: children.contains(where: \.refersToGroups)
    }
  }
}

extension Shape {
  /// A choice between bytes, or between conditions on the same side, as one part.
  fileprivate var joined: Shape {
    guard case .choice(let parts) = self, let first = parts.first else { return self }
    guard parts.count > 1 else { return first }
    var joined = first
    for part in parts.dropFirst() {
      switch (joined, part) {
      case (.bytes(let one), .bytes(let other)): joined = .bytes(one.union(other))
      case (.condition(.before(let one)), .condition(.before(let other))):
        joined = .condition(.before(one.union(other)))
      case (.condition(.after(let one)), .condition(.after(let other))):
        joined = .condition(.after(one.union(other)))
      default: return self
      }
    }
    return joined
  }
}
