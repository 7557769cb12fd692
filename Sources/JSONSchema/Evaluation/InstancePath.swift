import StructuredText

/// The way to the piece of JSON that is being looked at.
struct InstancePath {
  enum Step {
    case member(String)
    case element(Int)
    /// The key itself.
    case key(String)
  }

  private var steps: [Step] = []

  var count: Int { steps.count }

  mutating func append(_ step: Step) { steps.append(step) }
  mutating func removeLast() { steps.removeLast() }

  var pointer: JSONPointer {
    JSONPointer(
      tokens: steps.map { step in
        switch step {
        case .member(let key), .key(let key): key
        case .element(let index): String(index)
        }
      })
  }

  var subject: SchemaViolation.Subject {
    switch steps.last {
    case nil: .document
    case .member(let key): .member(key: key)
    case .key(let key): .key(key)
    case .element(let index): .element(index: index, array: arrayKey)
    }
  }

  /// The key of the array that the last step leads into.
  private var arrayKey: String? {
    guard steps.count > 1, case .member(let key) = steps[steps.count - 2] else { return nil }
    return key
  }
}
