import Detection
import Testing

/// Published numbers, each with where it is published.
struct PublishedNumber: Sendable, CustomTestStringConvertible {
  var validator: String
  var value: String
  var testDescription: String { "\(validator): \(value)" }

  init(_ validator: String, _ value: String) {
    self.validator = validator
    self.value = value
  }

  func isValid(_ value: String) -> Bool {
    Validator.named[validator]?.isValid(value.utf8) ?? false
  }

  static let all: [PublishedNumber] = [
    .init("luhn", "79927398713"),  // Wikipedia, "Luhn algorithm"
    .init("luhn", "490154203237518"),  // an IMEI: 3GPP TS 23.003, annex B
    .init("luhn", "046454286"),  // Wikipedia, "Social insurance number"
    .init("payment-card", "4111111111111111"),  // Visa's test number
    .init("verhoeff", "2363"),  // Wikipedia, "Verhoeff algorithm"
    .init("verhoeff", "123451"),  // Rosetta Code, "Verhoeff algorithm"
    .init("verhoeff", "1234567890120"),  // the same
    .init("iso7064-mod11-2", "0000-0002-1825-0097"),  // ORCID, "Structure of the identifier"
    .init("iso7064-mod11-2", "0000-0002-1694-233X"),  // the same
    .init("iso7064-mod11-2", "11010519491231002X"),  // GB 11643-1999
    .init("iso7064-mod11-2", "079X"),  // ISO/IEC 7064
    .init("iso7064-mod11-10", "07945"),  // ISO/IEC 7064
    .init("iso7064-mod11-10", "136695976"),  // a German VAT number: BZSt's description
    .init("iso7064-mod11-10", "94577403194"),  // a Croatian OIB: python-stdnum
    .init("iso7064-mod97-10", "79444"),  // ISO/IEC 7064
    .init("iso7064-mod97-10", "HWUPKR0MPOU8FGXBT394"),  // Apple's LEI, GLEIF
    .init("iso7064-mod37-2", "G123489654321Y"),  // a donation number: ICCBBA, ISBT 128
    .init("iso7064-mod37-36", "A12425GABC1234002M"),  // a GRid: IFPI
    .init("iban", "DE89 3704 0044 0532 0130 00"),  // SWIFT, IBAN registry, as are the next
    .init("iban", "GB29 NWBK 6016 1331 9268 19"),
    .init("iban", "NO93 8601 1117 947"),
    .init("iban", "MT84 MALT 0110 0001 2345 MTLC AST0 01S"),
    .init("uk-nhs-number", "943 476 5919"),  // NHS Data Dictionary
    .init("uk-nhs-number", "401 023 2137"),
    .init("nl-bsn", "111222333"),  // Rijksoverheid's test numbers
    .init("nl-bsn", "123456782"),
    .init("pl-pesel", "44051401359"),  // Wikipedia, "PESEL"
    .init("pl-pesel", "02070803628"),
    .init("us-routing-number", "021000021"),  // Federal Reserve, E-Payments routing directory
    .init("us-routing-number", "111000025"),
    .init("us-npi", "1234567893"),  // CMS, "Requirements for NPI check digit"
    .init("de-tax-id", "86095742719"),  // BZSt's examples
    .init("de-tax-id", "47036892816"),
    .init("es-nif", "12345678Z"),  // Ministerio del Interior
    .init("fr-nir", "2 69 05 49 588 157 80"),  // INSEE's example
    .init("it-fiscal-code", "RSSMRA85T10A562S"),  // Agenzia delle Entrate
    .init("it-fiscal-code", "MRTMTT25D09F205Z"),  // Wikipedia, "Italian fiscal code"
    .init("icao-9303", "L898902C36"),  // ICAO Doc 9303, part 4, the specimen's lines
    .init("icao-9303", "7408122"),
    .init("icao-9303", "ZE184226B<<<<<1"),
    .init("icao-9303", "T220001293"),  // the German specimen card
    .init("vin", "1M8GDM9AXKP042788"),  // Wikipedia, "Vehicle identification number"
    .init("vin", "5GZCZ43D13S812715"),
  ]
}

@Suite("Check digits")
struct CheckDigitTests {
  @Test("of published numbers hold", arguments: PublishedNumber.all)
  func published(number: PublishedNumber) {
    #expect(number.isValid(number.value))
  }

  @Test("do not hold when any one digit is another", arguments: PublishedNumber.all)
  func changedDigit(number: PublishedNumber) {
    for (index, character) in number.value.enumerated() where character.isWholeNumber {
      for digit in "0123456789" where digit != character {
        var changed = Array(number.value)
        changed[index] = digit
        #expect(!number.isValid(String(changed)), "\(String(changed))")
      }
    }
  }

  @Test(
    "of Verhoeff do not hold when neighbours are swapped",
    arguments: ["2363", "123451", "1234567890120", "84736430954837284567892"])
  func swappedNeighbours(value: String) throws {
    let validator = try #require(Validator.named["verhoeff"])
    #expect(validator.isValid(value.utf8))
    for index in 1..<value.count {
      var digits = Array(value.utf8)
      digits.swapAt(index - 1, index)
      #expect(!validator.isValid(digits) || digits == Array(value.utf8))
    }
  }

  @Test(
    "hold however the number is grouped",
    arguments: [
      "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111", "4111/1111/1111/1111",
      "4111\u{A0}1111\u{A0}1111\u{A0}1111", "4111\n1111\t1111\r\n1111", " 4111111111111111 ",
    ])
  func separators(value: String) {
    #expect(Validator.luhn.isValid(value.utf8))
    #expect(Validator.paymentCard.isValid(value.utf8))
  }

  @Test(
    "of nothing, of one digit and of other text do not hold",
    arguments: Validator.named.keys.sorted(), ["", "0", "7", "-", "*", "ä", "one", "0000", "\u{0}"])
  func otherText(name: String, value: String) throws {
    let validator = try #require(Validator.named[name])
    // Nothing but zeros holds in these two schemes.
    guard !(value == "0000" && (name == "verhoeff" || name == "icao-9303")) else { return }
    #expect(!validator.isValid(value.utf8))
  }

  @Test(
    "that stand for ten are an X, never an A",
    arguments: [("iso7064-mod11-2", "0000-0002-1694-233"), ("vin", "1M8GDM9A")])
  func ten(name: String, start: String) throws {
    let rest = name == "vin" ? "KP042788" : ""
    let validator = try #require(Validator.named[name])
    #expect(validator.isValid((start + "X" + rest).utf8))
    #expect(!validator.isValid((start + "A" + rest).utf8))
  }

  @Test("have the name that packs call them by", arguments: Validator.named.keys.sorted())
  func names(name: String) throws {
    #expect(try #require(Validator.named[name]).name == name)
  }
}
