import Detection
import Testing

@Suite("An IBAN")
struct IBANTests {
  @Test(
    "of the registry's examples is valid",
    arguments: [
      "AT611904300234573201", "BE68539007547034", "BR1800360305000010009795493C1",
      "CH9300762011623852957", "ES9121000418450200051332", "FR1420041010050500013M02606",
      "IT60X0542811101000000123456", "NL91ABNA0417164300", "PL61109010140000071219812874",
      "SE4550000000058398257466", "nl91abna0417164300", "NL91 ABNA 0417 1643 00",
    ])
  func examples(value: String) {
    #expect(Validator.iban.isValid(value.utf8))
  }

  @Test(
    "with the length of another country is none, though its check digits hold",
    arguments: ["DE5137040044053201300", "ZZ22370400440532013000"])
  func wrongLength(value: String) throws {
    let moved = value.dropFirst(4) + value.prefix(4)
    #expect(try #require(Validator.named["iso7064-mod97-10"]).isValid(moved.utf8))
    #expect(!Validator.iban.isValid(value.utf8))
  }

  @Test(
    "needs two letters and two digits in front",
    arguments: ["", "DE", "DE89", "8937DE", "D189370400440532013000", "DEA9370400440532013000"])
  func shape(value: String) {
    #expect(!Validator.iban.isValid(value.utf8))
  }

  @Test("does not hold when two neighbours that differ are swapped")
  func swapped() {
    let value = Array("DE89370400440532013000".utf8)
    for index in 3..<value.count where value[index] != value[index - 1] {
      var digits = value
      digits.swapAt(index - 1, index)
      #expect(!Validator.iban.isValid(digits))
    }
  }
}
