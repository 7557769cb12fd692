import Detection
import Diagnostics

/// Reads `validator`: a name, a name with the group it looks at, a weighted sum, or a list of these.
enum ValidatorReader {
  static func read(_ node: YAMLNode, groups: Set<String>, _ problems: Problems) -> [ValueCheck] {
    if case .list(let items) = node.value {
      return items.flatMap { read($0, groups: groups, problems) }
    }
    if let name = node.text {
      return named(name, at: node.location, problems).map { [ValueCheck($0)] } ?? []
    }
    let pairs = node.pairs("'validator'", problems) ?? []
    return pairs.compactMap { pair in
      guard let name = pair.key.text else { return nil }
      if name == "weighted-sum" { return weightedSum(pair.value, groups: groups, problems) }
      guard let validator = named(name, at: pair.key.location, problems) else { return nil }
      return ValueCheck(validator, on: group(pair.value, groups, problems))
    }
  }

  private static func named(
    _ name: String, at location: Location, _ problems: Problems
  ) -> Validator? {
    guard let validator = Validator.named[name] else {
      let names = Array(Validator.named.keys) + ["weighted-sum"]
      problems.unknown("validator", name, at: location, among: names)
      return nil
    }
    return validator
  }

  private static func group(_ node: YAMLNode, _ groups: Set<String>, _ problems: Problems)
    -> String?
  {
    guard let name = node.string("group", problems) else { return nil }
    guard groups.contains(name) else {
      problems.unknown("named group", name, at: node.location, among: groups)
      return nil
    }
    return name
  }

  private static func weightedSum(
    _ node: YAMLNode, groups: Set<String>, _ problems: Problems
  ) -> ValueCheck? {
    guard var fields = Fields(node, "'weighted-sum'", problems) else { return nil }
    let group = fields.node("on").flatMap { Self.group($0, groups, problems) }
    let list = fields.required("weights")?.list("weights", problems) ?? []
    let weights = list.compactMap { $0.integer("weights", problems) }
    let modulus = fields.required("modulus")?.count("modulus", problems) ?? 0
    let remainder = fields.count("remainder") ?? 0
    fields.finish()
    guard weights.count > 1, weights.count < 100, weights.allSatisfy({ (-999...999).contains($0) }),
      (2...1_000).contains(modulus), remainder < modulus
    else {
      problems.error(
        "wrong-value",
        "a weighted sum needs 2 to 99 weights, a modulus of 2 to 1000 and a remainder below it",
        at: node.location)
      return nil
    }
    return ValueCheck(
      .weightedSum(WeightedSum(weights: weights, modulus: modulus, remainder: remainder)), on: group
    )
  }
}
