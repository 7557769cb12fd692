import Detection
import Testing

@Suite("National numbers")
struct NationalNumberTests {
  @Test(
    "that are valid",
    arguments: [
      // Corsica's departments; the keys were calculated for this test.
      ("fr-nir", "1 80 05 2A 004 001 35"), ("fr-nir", "2 92 12 2B 033 012 13"),
      ("fr-nir", "151024610204325"), ("fr-nir", "180052a00400135"),
      ("es-nif", "X1234567L"), ("es-nif", "Y1234567X"), ("es-nif", "Z1234567R"),
      ("es-nif", "12.345.678-Z"), ("es-nif", "1234567L"), ("es-nif", "x1234567l"),
      ("es-nif", "00000000T"),
      ("it-fiscal-code", "rssmra85t10a562s"), ("de-tax-id", "86 095 742 719"),
      ("de-tax-id", "65929970489"), ("uk-nhs-number", "9434765870"), ("us-npi", "1234567893"),
      ("us-routing-number", "011401533"), ("vin", "11111111111111111"),
      ("vin", "1m8gdm9axkp042788"),
    ])
  func valid(name: String, value: String) throws {
    #expect(try #require(Validator.named[name]).isValid(value.utf8))
  }

  @Test(
    "that are not",
    arguments: [
      ("fr-nir", "1 80 05 2B 004 001 35"), ("fr-nir", "1 80 05 2C 004 001 35"),
      ("fr-nir", "369054958815780"), ("fr-nir", "26905495881578"),
      ("es-nif", "X1234567X"), ("es-nif", "W1234567L"), ("es-nif", "1234567T"),
      ("es-nif", "12345678-"), ("es-nif", "1X345678Z"),
      // Mod 11,10 holds, but the digits are too uniform: § 139b AO.
      ("de-tax-id", "11123456786"), ("de-tax-id", "12345678903"), ("de-tax-id", "11223456785"),
      ("de-tax-id", "06095742719"), ("de-tax-id", "8609574271"),
      ("uk-nhs-number", "0000000000"), ("uk-nhs-number", "94347659191"),
      ("nl-bsn", "000000000"), ("pl-pesel", "00000000000"), ("us-routing-number", "000000000"),
      ("us-npi", "3234567899"), ("us-npi", "12345678930"),
      ("vin", "1M8GDM9AXKPO42788"), ("vin", "IM8GDM9AXKP042788"), ("vin", "1M8GDM9AXKP04278"),
      ("it-fiscal-code", "RSSMRA85T10A562T"), ("it-fiscal-code", "RSSMRA85T10A5622"),
      ("icao-9303", "L898902C3X"), ("icao-9303", "L89 8902C36?"),
    ])
  func invalid(name: String, value: String) throws {
    #expect(!(try #require(Validator.named[name]).isValid(value.utf8)))
  }

  @Test("a check digit of ten does not exist where the scheme has none", arguments: ["X", "A"])
  func noTen(letter: String) throws {
    let pesel = try #require(Validator.named["pl-pesel"])
    let zero = try #require((0...9).map { "440514013\($0)0" }.first { pesel.isValid($0.utf8) })
    #expect(!pesel.isValid((zero.dropLast() + letter).utf8))
  }
}
