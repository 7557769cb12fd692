extension JSONValue: Hashable {
  /// Whether both say the same, as JSON counts it.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): ExactString(left) == ExactString(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.value == $1.value }
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds what the value says, not where it stands.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .number(let number): hasher.combine(number)
    case .string(let string): hasher.combine(ExactString(string))
    case .array(let elements):
      hasher.combine(elements.count)
      for element in elements { hasher.combine(element.value) }
    case .object(let object): hasher.combine(object)
    }
  }
}
