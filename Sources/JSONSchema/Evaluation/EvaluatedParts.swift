/// Which members of an object, or elements of an array, a schema has looked at.
///
/// What `unevaluatedProperties` and `unevaluatedItems` leave alone. Members count by their place.
struct EvaluatedParts {
  /// All of them.
  private var areAll = false
  /// So many from the first.
  private var prefix = 0
  private var others: Set<Int> = []

  func contains(_ index: Int) -> Bool {
    areAll || index < prefix || others.contains(index)
  }

  mutating func insert(_ index: Int) {
    if index == prefix {
      prefix += 1
    } else if index > prefix {
      others.insert(index)
    }
  }

  mutating func insertAll() { areAll = true }

  mutating func formUnion(_ other: EvaluatedParts) {
    areAll = areAll || other.areAll
    guard !areAll else { return }
    prefix = max(prefix, other.prefix)
    others.formUnion(other.others)
  }
}
