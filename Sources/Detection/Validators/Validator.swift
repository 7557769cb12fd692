/// A check that separates real values from text that only looks like one: check digits, structure.
///
/// Spaces, dots, hyphens and slashes in the value do not count, as people write them freely.
public enum Validator: Sendable, Hashable, Codable {
  /// The Luhn algorithm (ISO/IEC 7812-1, annex B).
  case luhn
  /// Luhn, and a length and prefix that some issuer uses.
  case paymentCard
  /// ISO 13616-1: the country's length, and mod 97.
  case iban
  /// The dihedral-group check digit of Verhoeff (1969).
  case verhoeff
  /// A check character system of ISO/IEC 7064.
  case iso7064(ISO7064)
  /// A weighted sum of digits.
  case weightedSum(WeightedSum)
  /// ICAO Doc 9303: weights 7, 3, 1 over letters and digits.
  case icao9303
  /// A JSON Web Token whose header decodes (RFC 7519).
  case jwt
  /// Base64 that decodes to a JSON object.
  case base64JSON
  /// A date of the calendar.
  case date
  /// A number of one country.
  case national(NationalNumber)
  /// Base58Check, as addresses of Bitcoin and its kin.
  case base58Check
  /// Bech32 or Bech32m (BIP 173, BIP 350).
  case bech32
  /// An address of Ethereum, with the capitals of EIP-55 if it has any.
  case eip55
  /// A vehicle identification number (ISO 3779, with the check digit of 49 CFR 565).
  case vin

  /// Whether the value is valid.
  ///
  /// - Parameter value: the text as it was found.
  public func isValid(_ value: some Collection<UInt8>) -> Bool {
    let characters = CheckCharacters(value)
    return switch self {
    case .luhn: Luhn.isValid(characters)
    case .paymentCard: PaymentCard.isValid(characters)
    case .iban: IBAN.isValid(characters)
    case .verhoeff: Verhoeff.isValid(characters)
    case .iso7064(let system): system.isValid(characters)
    case .weightedSum(let sum): sum.isValid(characters)
    case .icao9303: ICAO9303.isValid(Array(value))
    case .jwt: EncodedJSON.isWebToken(Array(value))
    case .base64JSON: EncodedJSON.isObject(Array(value)[...])
    case .date: CalendarDate.isValid(Array(value))
    case .national(let number): number.isValid(characters)
    case .base58Check: Base58Check.isValid(Array(value))
    case .bech32: Bech32.isValid(Array(value))
    case .eip55: EIP55.isValid(Array(value))
    case .vin: VehicleNumber.isValid(characters)
    }
  }
}

extension Validator {
  /// The validators that packs call by name.
  public static let named: [String: Validator] = [
    "luhn": .luhn,
    "payment-card": .paymentCard,
    "iban": .iban,
    "verhoeff": .verhoeff,
    "iso7064-mod11-2": .iso7064(.mod11_2),
    "iso7064-mod37-2": .iso7064(.mod37_2),
    "iso7064-mod97-10": .iso7064(.mod97_10),
    "iso7064-mod11-10": .iso7064(.mod11_10),
    "iso7064-mod37-36": .iso7064(.mod37_36),
    "icao-9303": .icao9303,
    "jwt": .jwt,
    "base64-json": .base64JSON,
    "date": .date,
    "vin": .vin,
    "base58check": .base58Check,
    "bech32": .bech32,
    "eip55": .eip55,
  ].merging(WeightedSum.named.mapValues(Validator.weightedSum)) { first, _ in first }
    .merging(NationalNumber.allCases.map { ($0.rawValue, .national($0)) }) { first, _ in first }

  /// The name in packs; a sum that has none is called `weighted-sum`.
  public var name: String {
    Validator.named.filter { $0.value == self }.keys.min() ?? "weighted-sum"
  }
}
