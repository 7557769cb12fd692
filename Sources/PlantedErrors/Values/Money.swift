/// An amount of money in cents, and the ways people write it.
struct Money: Hashable {
  var cents: Int

  /// The amount as a table has it: `1234.50`, `1.234,50`.
  func inTable(_ language: WorldLanguage) -> String {
    let (whole, rest) = (cents / 100, two(cents % 100))
    return language == .english ? "\(whole).\(rest)" : "\(Self.grouped(whole, ".")),\(rest)"
  }

  /// The amount as a text has it, in one of several ways; some round.
  func written(
    _ language: WorldLanguage, exactly: Bool, currency: String = "€",
    _ random: inout SeededGenerator
  ) -> String {
    let style = exactly ? random.below(3) : random.below(6)
    switch style {
    case 0...2: return exact(language, currency, style)
    case 3: return rounded(language, currency)
    case 4 where cents >= 1_000_000: return inThousands(language, currency)
    default: return approximate(language, currency)
    }
  }

  private func exact(_ language: WorldLanguage, _ currency: String, _ style: Int) -> String {
    let (whole, rest) = (cents / 100, two(cents % 100))
    let code = Self.codes[currency] ?? currency
    if language == .english {
      let number = Self.grouped(whole, ",") + "." + rest
      return style == 0
        ? "\(currency)\(number)"
        : style == 1
          ? "EUR \(number)".replacing("EUR", with: code)
          : "\(number) \(Self.names[currency] ?? code)"
    }
    let number = Self.grouped(whole, ".") + "," + rest
    return style == 0
      ? "\(number) \(currency)"
      : style == 1 ? "\(number) \(code)" : "\(number) \(Self.germanNames[currency] ?? code)"
  }

  /// To whole units of the currency.
  private func rounded(_ language: WorldLanguage, _ currency: String) -> String {
    let whole = (cents + 50) / 100
    return language == .english
      ? "\(currency)\(Self.grouped(whole, ","))" : "\(Self.grouped(whole, ".")) \(currency)"
  }

  /// To tenths of a thousand.
  private func inThousands(_ language: WorldLanguage, _ currency: String) -> String {
    let tenths = (cents + 5000) / 10000
    let (whole, rest) = (tenths / 10, tenths % 10)
    return language == .english
      ? "\(currency)\(whole).\(rest)k" : "\(whole),\(rest) Tsd. \(currency)"
  }

  /// To two digits, with a word that says so.
  private func approximate(_ language: WorldLanguage, _ currency: String) -> String {
    var (unit, whole) = (1, (cents + 50) / 100)
    while whole >= 100 {
      whole = (whole + 5) / 10
      unit *= 10
    }
    let number = whole * unit
    return language == .english
      ? "about \(currency)\(Self.grouped(number, ","))"
      : "rund \(Self.grouped(number, ".")) \(currency)"
  }

  static func grouped(_ number: Int, _ separator: String) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: separator)
  }

  private static let codes = ["€": "EUR", "$": "USD", "£": "GBP"]
  private static let names = ["€": "euros", "$": "dollars", "£": "pounds"]
  private static let germanNames = ["€": "Euro", "$": "Dollar", "£": "Pfund"]
}
