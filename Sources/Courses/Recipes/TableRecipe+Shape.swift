import Detection
import PlantedErrors

/// Values of a shape.
extension TableRecipe.Shape {
  /// Checks whose last one or two digits can be made right.
  static let checks = [
    "de-tax-id", "fr-nir", "iso7064-mod11-10", "iso7064-mod97-10", "luhn", "nl-bsn",
    "payment-card", "pl-pesel", "uk-nhs-number", "us-npi", "us-routing-number", "verhoeff",
  ]

  /// A value that passes the check; `nil` if none was found in many tries.
  func draw(using random: inout SeededGenerator) -> String? {
    for _ in 0..<RecipeLimit.tries {
      let drawn = text.map { character in
        character == "#"
          ? Digit.draw(using: &random)
          : character == "@" ? Digit.letter(using: &random) : character
      }
      guard let check else { return String(drawn) }
      let places = Array(zip(text.indices, 0...)).filter { text[$0.0] == "#" }.map(\.1)
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
    var digits = Array("\(number)")
    let count = text.count { $0 == "#" }
    while digits.count < count { digits.insert("0", at: 0) }
    var value = ""
    var used = 0
    for character in text {
      guard character == "#" else {
        value.append(character)
        continue
      }
      used += 1
      let take = used == 1 ? digits.count - count + 1 : 1
      value += String(digits.prefix(take))
      digits.removeFirst(take)
    }
    return value
  }
}
