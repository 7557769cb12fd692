import StructuredText

/// `maxItems` and `minItems`.
struct ItemCountLimit: Keyword {
  private let limit: Int
  private let isMaximum: Bool

  init?(_ source: KeywordSource) {
    guard let limit = source.count() else { return nil }
    self.limit = limit
    isMaximum = source.keyword == "maxItems"
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let actual = node.value.array?.count else { return }
    if isMaximum, actual > limit {
      evaluation.fail(.tooManyItems(limit: limit, actual: actual), "maxItems", node, in: &frame)
    } else if !isMaximum, actual < limit {
      evaluation.fail(.tooFewItems(limit: limit, actual: actual), "minItems", node, in: &frame)
    }
  }
}

/// `uniqueItems`.
struct UniqueItems: Keyword {
  init?(_ source: KeywordSource) {
    guard let isOn = source.value.bool else {
      source.reject(.boolean)
      return nil
    }
    if !isOn { return nil }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let elements = node.value.array, elements.count > 1 else { return }
    var first: [JSONValue: Int] = [:]
    first.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let earlier = first.updateValue(index, forKey: element.value) else { continue }
      return evaluation.fail(
        .duplicateItems(first: earlier, second: index), "uniqueItems", node, in: &frame,
        at: element.range)
    }
  }
}
