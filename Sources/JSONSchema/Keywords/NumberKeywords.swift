import StructuredText

/// `multipleOf`.
struct MultipleOf: Keyword {
  private let divisor: JSONNumber

  init?(_ source: KeywordSource) {
    guard let number = source.value.number, number > 0, JSONNumber(0).isMultiple(of: number) != nil
    else {
      source.reject(.positiveNumber)
      return nil
    }
    divisor = number
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let number = node.value.number, number.isMultiple(of: divisor) != true else { return }
    evaluation.fail(.notMultiple(of: divisor.text), "multipleOf", node, in: &frame)
  }
}

/// `maximum` and `exclusiveMaximum`.
struct UpperLimit: Keyword {
  private let limit: JSONNumber
  private let isExclusive: Bool
  private let keyword: String

  init?(_ source: KeywordSource) {
    guard let number = source.value.number else {
      source.reject(.number)
      return nil
    }
    limit = number
    keyword = source.keyword
    isExclusive = keyword == "exclusiveMaximum"
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let number = node.value.number, isExclusive ? number >= limit : number > limit else {
      return
    }
    evaluation.fail(
      .tooLarge(limit: limit.text, isExclusive: isExclusive), keyword, node, in: &frame)
  }
}

/// `minimum` and `exclusiveMinimum`.
struct LowerLimit: Keyword {
  private let limit: JSONNumber
  private let isExclusive: Bool
  private let keyword: String

  init?(_ source: KeywordSource) {
    guard let number = source.value.number else {
      source.reject(.number)
      return nil
    }
    limit = number
    keyword = source.keyword
    isExclusive = keyword == "exclusiveMinimum"
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let number = node.value.number, isExclusive ? number <= limit : number < limit else {
      return
    }
    evaluation.fail(
      .tooSmall(limit: limit.text, isExclusive: isExclusive), keyword, node, in: &frame)
  }
}
