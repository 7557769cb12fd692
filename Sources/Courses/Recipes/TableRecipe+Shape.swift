import Detection
package import PlantedErrors

/// Values of a shape.
extension TableRecipe.Shape {
  /// Checks whose last one or two digits can be made right.
  package static let checks = [
    "de-tax-id", "fr-nir", "iso7064-mod11-10", "iso7064-mod97-10", "luhn", "nl-bsn",
    "payment-card", "pl-pesel", "uk-nhs-number", "us-npi", "us-routing-number", "verhoeff",
  ]

  /// A value that passes the check; `nil` if none was found in many tries.
  package func draw(using random: inout SeededGenerator) -> String? {
    let pieces = pieces
    let places = pieces.indices.filter { pieces[$0] == .digit }
    for _ in 0..<RecipeLimit.tries {
      let drawn = pieces.map { piece in
        switch piece {
        case .digit: Digit.draw(using: &random)
        case .capital: Digit.letter(using: &random)
        case .small: Digit.smallLetter(using: &random)
        case .fixed(let character): character
        }
      }
      guard let check else { return String(drawn) }
      if let value = corrected(drawn, at: places, check) { return value }
    }
    return nil
  }

  /// The value with its last digit, or its last two, made right.
  private func corrected(
    _ drawn: [Character], at places: [Int], _ check: Validator
  ) -> String? {
    for count in 1...2 where places.count > count {
      let last = places.suffix(count)
      for number in 0..<(count == 1 ? 10 : 100) {
        var value = drawn
        var rest = number
        for place in last.reversed() {
          value[place] = Character("\(rest % 10)")
          rest /= 10
        }
        let digits = places.map { value[$0] }
        if check.isValid(String(digits).utf8) { return String(value) }
      }
    }
    return nil
  }

  /// The shape with a number in place of its digits, with zeros before it; longer numbers stay whole.
  func holding(_ number: Int) -> String {
    let pieces = pieces
    var digits = Array("\(number)")
    let count = pieces.count { $0 == .digit }
    while digits.count < count { digits.insert("0", at: 0) }
    var value = ""
    var used = 0
    for piece in pieces {
      switch piece {
      case .fixed(let character): value.append(character)
      case .capital: value.append("@")
      case .small: value.append("~")
      case .digit:
        used += 1
        let take = used == 1 ? digits.count - count + 1 : 1
        value += String(digits.prefix(take))
        digits.removeFirst(take)
      }
    }
    return value
  }
}
