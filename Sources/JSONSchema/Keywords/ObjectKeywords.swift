import StructuredText

/// `maxProperties` and `minProperties`.
struct KeyCountLimit: Keyword {
  private let limit: Int
  private let isMaximum: Bool

  init?(_ source: KeywordSource) {
    guard let limit = source.count() else { return nil }
    self.limit = limit
    isMaximum = source.keyword == "maxProperties"
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let actual = node.value.object?.keyCount else { return }
    if isMaximum, actual > limit {
      evaluation.fail(.tooManyKeys(limit: limit, actual: actual), "maxProperties", node, in: &frame)
    } else if !isMaximum, actual < limit {
      evaluation.fail(.tooFewKeys(limit: limit, actual: actual), "minProperties", node, in: &frame)
    }
  }
}

/// `required`.
struct Required: Keyword {
  private let keys: [String]

  init?(_ source: KeywordSource) {
    guard let keys = source.strings() else { return nil }
    self.keys = keys
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for key in keys where object.member(key) == nil {
      evaluation.fail(.missingKey(key, requiredBy: nil), "required", node, in: &frame)
    }
  }

  var knownKeys: [String] { keys }
}

/// `dependentRequired`: keys that must be there if another one is.
struct DependentRequired: Keyword {
  private let keys: [(key: String, required: [String])]

  init?(_ source: KeywordSource) {
    guard let object = source.value.object else {
      source.reject(.stringsMap)
      return nil
    }
    keys = object.members.compactMap { member in
      source.member(member).strings().map { (member.key, $0) }
    }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (key, required) in keys where object.member(key) != nil {
      for missing in required where object.member(missing) == nil {
        evaluation.fail(
          .missingKey(missing, requiredBy: key), "dependentRequired", node, in: &frame)
      }
    }
  }

  var knownKeys: [String] { keys.flatMap { [$0.key] + $0.required } }
}
