/// A number whose weighted digits, the check digit included, add up to a fixed remainder.
public struct WeightedSum: Sendable, Hashable, Codable {
  /// The weight of each digit, from the left; there are as many digits as weights.
  public var weights: [Int]
  /// What the sum is divided by.
  public var modulus: Int
  /// What must remain.
  public var remainder = 0

  /// A weighted sum.
  public init(weights: [Int], modulus: Int, remainder: Int = 0) {
    self.weights = weights
    self.modulus = modulus
    self.remainder = remainder
  }

  func isValid(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, digits.count == weights.count, modulus > 0 else {
      return false
    }
    guard digits.contains(where: { $0 != 0 }) else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return ((sum % modulus) + modulus) % modulus == remainder
  }

  /// Schemes of the world, each with its source.
  static let named: [String: WeightedSum] = [
    // NHS Data Dictionary, "NHS Number": 10 down to 2, then the check digit.
    "uk-nhs-number": WeightedSum(weights: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], modulus: 11),
    // Australian Securities and Investments Commission: 8 down to 1, then the check digit.
    "au-acn": WeightedSum(weights: [8, 7, 6, 5, 4, 3, 2, 1, 1], modulus: 10),
    // Australian Taxation Office, numbers of nine digits.
    "au-tfn": WeightedSum(weights: [1, 4, 3, 7, 5, 8, 6, 9, 10], modulus: 11),
    // AFIP, CUIT and CUIL: 5 to 2 and 7 to 2, then the check digit.
    "ar-cuit": WeightedSum(weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11),
    // Polish act on the registration of taxpayers: the check digit counts negative.
    "pl-nip": WeightedSum(weights: [6, 5, 7, 2, 3, 4, 5, 6, 7, -1], modulus: 11),
    // Rijksoverheid, "elfproef": the last digit counts negative.
    "nl-bsn": WeightedSum(weights: [9, 8, 7, 6, 5, 4, 3, 2, -1], modulus: 11),
    // Polish act on civil registration, PESEL: 1, 3, 7, 9 repeated, the check digit with 1.
    "pl-pesel": WeightedSum(weights: [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], modulus: 10),
    // American Bankers Association: 3, 7, 1 repeated.
    "us-routing-number": WeightedSum(weights: [3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10),
  ]
}
