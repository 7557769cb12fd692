/// Payment card numbers: an issuer's prefix, its lengths, and Luhn (ISO/IEC 7812-1).
enum PaymentCard {
  static func isValid(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, (12...19).contains(digits.count),
      // One digit all over is valid now and then, and never a card.
      Set(digits).count > 1
    else { return false }
    return ranges.contains { $0.contains(digits) } && Luhn.isValid(digits)
  }

  private struct IssuerRange {
    /// First and last prefix, of the same number of digits.
    var prefixes: ClosedRange<Int>
    var lengths: ClosedRange<Int>

    init(_ prefixes: ClosedRange<Int>, _ lengths: ClosedRange<Int>) {
      self.prefixes = prefixes
      self.lengths = lengths
    }

    func contains(_ digits: [Int]) -> Bool {
      let size = String(prefixes.lowerBound).count
      let prefix = digits.prefix(size).reduce(0) { $0 * 10 + $1 }
      return lengths.contains(digits.count) && prefixes.contains(prefix)
    }
  }

  /// Prefixes and lengths as the networks publish them.
  private static let ranges = [
    IssuerRange(4...4, 13...13), IssuerRange(4...4, 16...16), IssuerRange(4...4, 19...19),  // Visa
    IssuerRange(51...55, 16...16), IssuerRange(2221...2720, 16...16),  // Mastercard
    IssuerRange(34...34, 15...15), IssuerRange(37...37, 15...15),  // American Express
    IssuerRange(6011...6011, 16...19), IssuerRange(644...649, 16...19),  // Discover
    IssuerRange(65...65, 16...19),  // Discover, RuPay, Troy
    IssuerRange(300...305, 14...19), IssuerRange(3095...3095, 14...19),  // Diners Club
    IssuerRange(36...36, 14...19), IssuerRange(38...39, 14...19),  // Diners Club
    IssuerRange(3528...3589, 16...19),  // JCB
    IssuerRange(62...62, 16...19), IssuerRange(81...82, 16...19),  // UnionPay, RuPay
    IssuerRange(2200...2204, 16...19),  // Mir
    IssuerRange(9792...9792, 16...16),  // Troy
    IssuerRange(50...50, 12...19), IssuerRange(56...58, 12...19),  // Maestro, Verve, Elo, Dankort
    IssuerRange(60...60, 12...19), IssuerRange(63...63, 12...19),  // Maestro, RuPay, InstaPayment
    IssuerRange(67...67, 12...19),  // Maestro
    IssuerRange(1...1, 15...15),  // UATP
  ]
}
