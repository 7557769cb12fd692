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
  /// The German tax identification number.
  case deTaxID
  /// The Spanish NIF or NIE.
  case esNIF
  /// The French NIR.
  case frNIR
  /// The Italian codice fiscale.
  case itFiscalCode
  /// A US National Provider Identifier.
  case usNPI
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
    case .deTaxID: NationalNumbers.isGermanTaxID(characters)
    case .esNIF: NationalNumbers.isSpanishNIF(characters)
    case .frNIR: NationalNumbers.isFrenchNIR(characters)
    case .itFiscalCode: NationalNumbers.isItalianFiscalCode(characters)
    case .usNPI: NationalNumbers.isUSProvider(characters)
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
    "de-tax-id": .deTaxID,
    "es-nif": .esNIF,
    "fr-nir": .frNIR,
    "it-fiscal-code": .itFiscalCode,
    "us-npi": .usNPI,
    "vin": .vin,
  ].merging(WeightedSum.named.mapValues(Validator.weightedSum)) { first, _ in first }

  /// The name in packs; a sum that has none is called `weighted-sum`.
  public var name: String {
    Validator.named.filter { $0.value == self }.keys.min() ?? "weighted-sum"
  }
}
