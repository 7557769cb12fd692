/// How long a shape is.
struct ShapeLength: Sendable, Hashable {
  /// The fewest bytes.
  var least: Int
  /// The most; `nil` if there is no most.
  var most: Int?

  static let zero = ShapeLength(least: 0, most: 0)

  static func + (first: ShapeLength, second: ShapeLength) -> ShapeLength {
    ShapeLength(
      least: bounded(first.least + second.least),
      most: first.most.flatMap { most in second.most.map { bounded(most + $0) } })
  }

  func times(_ least: Int, _ most: Int?) -> ShapeLength {
    let (fewest, overflow) = self.least.multipliedReportingOverflow(by: least)
    return ShapeLength(
      least: overflow ? ShapeLength.limit : ShapeLength.bounded(fewest),
      most: self.most == 0
        ? 0
        : self.most.flatMap { length in
          most.flatMap { most in
            let (product, overflow) = length.multipliedReportingOverflow(by: most)
            return overflow || product > ShapeLength.limit ? nil : product
          }
        })
  }

  /// Longer than any text that matters, and far from overflow.
  private static let limit = 1 << 40

  private static func bounded(_ length: Int) -> Int { min(length, limit) }
}

extension Shape {
  /// How many bytes it matches.
  var length: ShapeLength {
    switch self {
    case .bytes: return ShapeLength(least: 1, most: 1)
    case .condition: return .zero
    case .sequence(let parts): return parts.reduce(.zero) { $0 + $1.length }
    case .repetition(let body, let least, let most): return body.length.times(least, most)
    case .choice(let parts):
      guard var length = parts.first?.length else { return .zero }
      for part in parts.dropFirst() {
        let other = part.length
        length.least = min(length.least, other.least)
        length.most = length.most.flatMap { most in other.most.map { max(most, $0) } }
      }
      return length
    }
  }

  /// Every byte that it can match anywhere.
  var allBytes: ByteSet {
    switch self {
    case .bytes(let set): set
    case .condition: .none
    case .sequence(let parts), .choice(let parts):
      parts.reduce(.none) { $0.union($1.allBytes) }
    case .repetition(let body, _, let most): most == 0 ? .none : body.allBytes
    }
  }

  /// The bytes that it can end with, and whether it can be empty.
  var ending: (bytes: ByteSet, canBeEmpty: Bool) {
    edge(atEnd: true)
  }

  /// The bytes that it can start with, and whether it can be empty.
  var beginning: (bytes: ByteSet, canBeEmpty: Bool) {
    edge(atEnd: false)
  }

  private func edge(atEnd: Bool) -> (bytes: ByteSet, canBeEmpty: Bool) {
    switch self {
    case .bytes(let set): return (set, false)
    case .condition: return (.none, true)
    case .sequence(let parts):
      var bytes = ByteSet.none
      for index in parts.indices {
        let part = parts[atEnd ? parts.count - 1 - index : index]
        let (set, canBeEmpty) = part.edge(atEnd: atEnd)
        bytes = bytes.union(set)
        if !canBeEmpty { return (bytes, false) }
      }
      return (bytes, true)
    case .choice(let parts):
      return parts.reduce((.none, false)) { result, part in
        let (set, canBeEmpty) = part.edge(atEnd: atEnd)
        return (result.0.union(set), result.1 || canBeEmpty)
      }
    case .repetition(let body, let least, let most):
      guard most != 0 else { return (.none, true) }
      let (set, canBeEmpty) = body.edge(atEnd: atEnd)
      return (set, canBeEmpty || least == 0)
    }
  }
}
