import Detection
import Diagnostics

/// Reads `validator`: a name, a name with the group it looks at, a weighted sum, or a list of these.
enum ValidatorReader {
  /// A validator, and the named group whose text it looks at, if any.
  struct Item {
    var validator: Validator
    var group: Located<String>?
  }

  static let shape = Shape<[Item]>(schema) { entry, reading in
    items(entry.value, reading)
  }

  /// The checks of a detector whose patterns have these named groups.
  static func checks(
    _ items: [Item], groups: Set<String>, _ problems: Problems
  ) -> [ValueCheck] {
    items.map { item in
      guard let group = item.group else { return ValueCheck(item.validator) }
      guard groups.contains(group.value) else {
        problems.unknown("named group", group.value, at: group.location, among: groups)
        return ValueCheck(item.validator)
      }
      return ValueCheck(item.validator, on: group.value)
    }
  }

  private static let sumName = "weighted-sum"
  private static let names = Validator.named.keys.sorted()

  private static let schema = SchemaNode.definition(
    "validator",
    .any(
      of: .words(names),
      [
        "type": "object",
        "properties": .object(
          names.map { ($0, group.schema) } + [(sumName, weightedSum.schema)]),
        "additionalProperties": false,
      ],
      SchemaNode.reference("validator").list()))

  private static func items(_ node: YAMLNode, _ reading: Reading) -> [Item] {
    let problems = reading.problems
    if case .list(let items) = node.value { return items.flatMap { self.items($0, reading) } }
    if let name = node.text {
      return named(name, at: node.location, problems).map { [Item(validator: $0)] } ?? []
    }
    let pairs = node.pairs("'validator'", problems) ?? []
    return pairs.compactMap { pair in
      guard let name = pair.key.text else { return nil }
      if name == sumName { return weightedSum.read(Entry(name, pair.value), reading) }
      guard let validator = named(name, at: pair.key.location, problems) else { return nil }
      return Item(
        validator: validator, group: group.read(Entry("group", pair.value), reading))
    }
  }

  private static func named(
    _ name: String, at location: Location, _ problems: Problems
  ) -> Validator? {
    guard let validator = Validator.named[name] else {
      problems.unknown("validator", name, at: location, among: names + [sumName])
      return nil
    }
    return validator
  }

  private static let group = Shape.text.located

  private struct WeightedSumKeys: Keys {
    let on = Key("on", group, "The named group that holds the digits; by itself the whole match.")
    let weights = Key.required(
      "weights",
      Shape(Shape.weight.schema.list(atLeast: 2, atMost: 99), read: Shape.weight.list.read),
      "What each digit counts, from the left.")
    let modulus = Key.required(
      "modulus", Shape(.integer(2, 1_000), read: Shape.count.read), "What the sum is divided by.")
    let remainder = Key(
      "remainder", Shape(.integer(0, 999), read: Shape.count.read), "What must be left."
    ).or(0)
  }

  private static let weightedSum = Shape<Item>.mapping(
    WeightedSumKeys(), called: "'weighted-sum'"
  ) { fields in
    let (group, weights) = (fields.on, fields.weights ?? [])
    let (modulus, remainder) = (fields.modulus ?? 0, fields.remainder)
    guard weights.count > 1, weights.count < 100, weights.allSatisfy({ (-999...999).contains($0) }),
      (2...1_000).contains(modulus), remainder < modulus
    else {
      fields.problems.error(
        "wrong-value",
        "a weighted sum needs 2 to 99 weights, a modulus of 2 to 1000 and a remainder below it",
        at: fields.location)
      return nil
    }
    let sum = WeightedSum(weights: weights, modulus: modulus, remainder: remainder)
    return Item(validator: .weightedSum(sum), group: group)
  }
}

extension Shape where Value == Int {
  /// A weight of a sum, which may be negative.
  fileprivate static var weight: Shape {
    Shape(.integer(-999, 999)) { $0.value.integer($0.name, $1.problems) }
  }
}
