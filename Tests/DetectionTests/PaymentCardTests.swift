import Detection
import Testing

@Suite("A payment card number")
struct PaymentCardTests {
  @Test(
    "has an issuer's prefix, a length that the issuer uses, and a check digit",
    arguments: [
      // Test numbers as Visa, Mastercard, American Express, Stripe, Adyen and Worldpay publish them.
      "4222222222222", "4012888888881881", "4000000000000000006", "5555555555554444",
      "2223003122003222", "378282246310005", "371449635398431", "6011111111111117",
      "30569309025904", "3056930009020004", "36227206271667", "3530111333300000",
      "6205500000000000004", "6759649826438453", "6799990100000000019", "135410014004955",
      "2201382000000013",
      // Made for this test: the ends of ranges, and the shortest length.
      "501800000009", "676770000005", "2221000000000009", "2720990000000007", "6440000000000005",
      "3528000000000007", "9792000000000003",
    ])
  func cards(number: String) {
    #expect(Validator.paymentCard.isValid(number.utf8))
  }

  @Test(
    "is none without an issuer, though Luhn holds",
    arguments: [
      "1234567812345670", "2721000000000004", "2220990000000002", "6430000000000007",
      "3527000000000008", "30600000000001", "99999999999993",
    ])
  func noIssuer(number: String) {
    #expect(Validator.luhn.isValid(number.utf8))
    #expect(!Validator.paymentCard.isValid(number.utf8))
  }

  @Test(
    "is none with a length that its issuer does not use, though Luhn holds",
    arguments: [
      "41111111111114", "411111111111116", "411111111111111118", "27210000000004",
      "644000000000002", "18",
    ])
  func wrongLength(number: String) {
    #expect(Validator.luhn.isValid(number.utf8))
    #expect(!Validator.paymentCard.isValid(number.utf8))
  }

  @Test("is none with letters in it")
  func letters() {
    #expect(!Validator.paymentCard.isValid("4111X11111111111".utf8))
  }
}
