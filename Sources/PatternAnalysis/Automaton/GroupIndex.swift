/// Finds a pattern's groups by number and name.
struct GroupIndex {
  private var groups: [Int: PatternNode] = [:]
  private var numbers: [String: Int] = [:]

  init(_ root: PatternNode) {
    groups[0] = root
    var groups = groups
    var numbers: [String: Int] = [:]
    root.forEach { node in
      guard case .group(let group, let body) = node.kind, let number = group.number else {
        return
      }
      // In `(?|…)` several groups share a number; the first is what a call runs.
      if groups[number] == nil { groups[number] = body }
      if let name = group.name, numbers[name] == nil { numbers[name] = number }
    }
    self.groups = groups
    self.numbers = numbers
  }

  /// A group's number and what stands in it.
  func group(_ reference: GroupReference) -> (number: Int, body: PatternNode)? {
    guard let number = number(of: reference), let body = groups[number] else { return nil }
    return (number, body)
  }

  /// The number of the group that a reference means.
  func number(of reference: GroupReference) -> Int? {
    switch reference {
    case .number(let number): number
    case .name(let name): numbers[name]
    }
  }
}
