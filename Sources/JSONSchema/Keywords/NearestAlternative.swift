import StructuredText

extension Evaluation {
  /// Reports what is missing from the alternative that came nearest, not from all of them.
  ///
  /// If each only wants another type, or each only other values, they are reported as one.
  func failNearest(
    _ missed: [Frame], _ keyword: String, _ node: JSONNode, in frame: inout Frame
  ) {
    frame.isValid = false
    guard frame.collects else { return }
    if let types = Self.expectedTypes(missed, path.count) {
      let found = JSONType(of: node.value)
      return fail(.wrongType(expected: types, found: found), keyword, node, in: &frame)
    }
    if let (allowed, nearest) = Self.allowedValues(missed, path.count) {
      return fail(.notAllowed(allowed: allowed, nearest: nearest), keyword, node, in: &frame)
    }
    let distances = missed.map { Self.distance($0, from: path.count) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else { return }
    var nearest = missed[index]
    for offset in nearest.violations.indices where nearest.violations[offset].alternative == nil {
      nearest.violations[offset].alternative = .init(index: index, count: missed.count)
    }
    frame.absorb(nearest)
  }

  /// How far a schema is from being followed; a wrong type or tag says that it was not meant.
  private static func distance(_ missed: Frame, from depth: Int) -> Int {
    missed.violations.reduce(0) { sum, violation in
      let isHere = violation.instancePointer.tokens.count == depth
      let isMember = violation.instancePointer.tokens.count == depth + 1
      return switch violation.kind {
      case .wrongType where isHere: sum + 10_000
      case .forbidden where isHere: sum + 20_000
      case .notAllowed where isHere || isMember: sum + 1_000
      case .missingKey where isHere, .unknownKey where isHere: sum + 2
      default: sum + 1
      }
    }
  }

  private static func expectedTypes(_ missed: [Frame], _ depth: Int) -> [JSONType]? {
    var types: [JSONType] = []
    for frame in missed {
      guard frame.violations.count == 1, let violation = frame.violations.first,
        violation.instancePointer.tokens.count == depth,
        case .wrongType(let expected, _) = violation.kind
      else { return nil }
      types += expected.filter { !types.contains($0) }
    }
    return types.isEmpty ? nil : types
  }

  private static func allowedValues(
    _ missed: [Frame], _ depth: Int
  ) -> (allowed: [String], nearest: String?)? {
    var values: [String] = []
    var nearest: String?
    for frame in missed {
      guard frame.violations.count == 1, let violation = frame.violations.first,
        violation.instancePointer.tokens.count == depth,
        case .notAllowed(let allowed, let near) = violation.kind
      else { return nil }
      values += allowed
      nearest = nearest ?? near
    }
    return values.isEmpty ? nil : (values, nearest)
  }
}
