import Detection
import Testing

/// Numbers drawn at random that another implementation of the same definitions, python-stdnum, takes as
/// valid too; the last ones, and the Korean company's, are published by those who give or bear them.
@Suite("Numbers of the world")
struct NumbersOfTheWorldTests {
  static let numbers = [
    ("au-abn", "16568042907"), ("au-tfn", "018800102"), ("au-acn", "261435778"),
    ("at-social-security", "1014200163"), ("be-national-number", "58030518531"),
    ("bg-egn", "6802259304"), ("br-cnpj", "49446086261720"), ("br-cpf", "35532834598"),
    ("ch-ahv", "7563789205378"), ("cl-rut", "639861481"), ("cz-birth-number", "9702047597"),
    ("de-tax-id", "86149056371"), ("ee-personal-code", "81805181074"), ("es-cif", "H72409154"),
    ("es-nif", "61786878T"), ("fi-personal-identity-code", "091120+077A"),
    ("fr-nir", "202938247807584"), ("gr-afm", "402378484"), ("ie-pps", "7346016CB"),
    ("in-gstin", "27LJOLV3650A1Z0"), ("it-fiscal-code", "FIEBGD04P01U491R"),
    ("jmbg", "2301960588662"), ("kr-brn", "124-81-00998"), ("kr-rrn", "8809041779701"),
    ("mx-curp", "RGEZ020403MDFOUX47"), ("no-national-id", "14013010499"),
    ("nz-ird", "035593403"), ("pl-nip", "8552892526"), ("pl-regon", "426074490"),
    ("pt-nif", "268313091"), ("ro-cnp", "2390617192103"), ("ru-inn", "3944568335"),
    ("se-personal-number", "720502-0188"), ("se-organisation-number", "7184031172"),
    ("th-national-id", "3424330837553"), ("tr-national-id", "83482319884"),
    ("ua-taxpayer", "8937493392"), ("uk-utr", "2251898592"), ("za-national-id", "9203304462055"),
    // Receita Federal's sample of a number with letters.
    ("br-cnpj", "12.ABC.345/01DE-35"),
    // HISO 10046, annex.
    ("nz-nhi", "ZZZ0016"), ("nz-nhi", "ZZZ00AX"),
    ("pl-identity-card", "ABA300000"),
    // Services Australia's sample; § 290 SGB V's from the specification of the number.
    ("au-medicare", "2123 45670 1"), ("de-health-insurance", "A123456780"),
    ("de-social-security", "15070649C103"), ("hk-identity-card", "A123456(3)"),
    ("jp-my-number", "1234 5678 9018"), ("sg-nric", "S0000001I"), ("sg-nric", "F1234567N"),
    ("tw-national-id", "A123456789"), ("us-dea-number", "AB1234563"),
    ("ru-snils", "112-233-445 95"),
    ("de-lanr", "123456601"),
  ]

  @Test("valid numbers are valid", arguments: numbers)
  func valid(name: String, value: String) throws {
    let validator = try #require(Validator.named[name])
    #expect(validator.isValid(value.filter { $0 != "(" && $0 != ")" }.utf8))
  }

  @Test("hardly any number with one digit changed is valid", arguments: numbers)
  func changed(name: String, value: String) throws {
    let validator = try #require(Validator.named[name])
    let clean = Array(value.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") })
    let digits = clean.indices.filter { (48...57).contains(clean[$0]) }
    let changed = digits.flatMap { index in
      (1...9).map { step in
        var other = clean
        other[index] = (clean[index] - 48 + UInt8(step)) % 10 + 48
        return other
      }
    }
    let valid = changed.filter(validator.isValid)
    // Digits that a scheme does not check: an issue, a speciality, a century; sums that meet.
    #expect(valid.count * 3 <= changed.count, "\(valid.count) of \(changed.count)")
  }

  @Test("dates that the calendar does not have are no one's")
  func dates() throws {
    #expect(try !#require(Validator.named["dk-cpr"]).isValid("3102707420".utf8))
    #expect(try #require(Validator.named["dk-cpr"]).isValid("2802707420".utf8))
    #expect(try #require(Validator.named["de-social-security"]).isValid("38551285K051".utf8))
    #expect(try !#require(Validator.named["se-personal-number"]).isValid("721302-0188".utf8))
  }
}

/// Addresses of wallets, from the proposals that define them.
@Suite("Wallets")
struct WalletTests {
  @Test(
    "addresses are valid",
    arguments: [
      ("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
      ("base58check", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
      ("bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
      ("bech32", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"),
      ("bech32", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
      ("eip55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
      ("eip55", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"),
      ("eip55", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
    ])
  func valid(name: String, value: String) throws {
    #expect(try #require(Validator.named[name]).isValid(value.utf8))
  }

  @Test(
    "a wrong character is noticed",
    arguments: [
      ("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3"),
      ("base58check", "0BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
      ("bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
      ("bech32", "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
      // Version 1 with the checksum of version 0.
      ("bech32", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"),
      ("eip55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"),
      ("eip55", "0x0000000000000000000000000000000000000000"),
      ("eip55", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe"),
    ])
  func invalid(name: String, value: String) throws {
    #expect(!(try #require(Validator.named[name]).isValid(value.utf8)))
  }
}
