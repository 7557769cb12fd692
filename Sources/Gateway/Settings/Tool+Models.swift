import PolicyPacks

extension Tool {
  /// Whether a model is one that the policy says it offers.
  func offers(_ model: String) -> Bool { models.contains { model.matches($0) } }
}

extension String {
  /// Whether it is as a pattern says, in which `*` stands for anything.
  fileprivate func matches(_ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, hasPrefix(first) else { return false }
    guard parts.count > 1 else { return self == pattern }
    var rest = dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
