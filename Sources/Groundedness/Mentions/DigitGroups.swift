/// Digits with separators between them, and what value they can have.
struct DigitGroups {
  private let parts: [String]
  private let separators: [Unicode.Scalar]

  init(_ parts: [String], _ separators: [Unicode.Scalar]) {
    self.parts = parts
    self.separators = separators
  }

  /// Each way to read them, the likeliest first; none if they are no number.
  ///
  /// - Parameter decimalComma: how to read `1.234` and `1,234`, which have two ways.
  func values(decimalComma: Bool) -> [(value: Double, step: Double)] {
    guard let last = separators.last else { return value(parts[0], "").map { [$0] } ?? [] }
    let kinds = Set(separators)
    let fraction = parts[parts.count - 1]
    let isGrouped = parts.dropFirst().allSatisfy { $0.utf8.count == 3 } && parts[0].utf8.count <= 3
    if kinds.count == 1 {
      let asGroups = isGrouped ? value(parts.joined(), "") : nil
      let canBeDecimal = separators.count == 1 && (last == "," || last == ".")
      let asDecimal = canBeDecimal ? value(parts[0], fraction) : nil
      guard let asGroups else { return asDecimal.map { [$0] } ?? [] }
      guard let asDecimal, fraction.utf8.count == 3 else { return [asGroups] }
      if parts[0] == "0" { return [asDecimal] }
      let prefersDecimal = decimalComma ? last == "," : last == "."
      return prefersDecimal ? [asDecimal, asGroups] : [asGroups, asDecimal]
    }
    // Two kinds: the last is the decimal one and stands once.
    let groups = parts.dropLast()
    guard kinds.count == 2, separators.count(where: { $0 == last }) == 1,
      last == "," || last == ".",
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return [] }
    return value(groups.joined(), fraction).map { [$0] } ?? []
  }

  private func value(_ whole: String, _ fraction: String) -> (value: Double, step: Double)? {
    guard whole.utf8.count <= 18, fraction.utf8.count <= 12 else { return nil }
    guard let value = Double(fraction.isEmpty ? whole : whole + "." + fraction) else { return nil }
    var step = 1.0
    for _ in fraction.utf8 { step /= 10 }
    return (value, step)
  }
}
