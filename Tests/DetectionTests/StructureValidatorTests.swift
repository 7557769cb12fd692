import Detection
import Foundation
import Testing

@Suite("Validators of structure")
struct StructureValidatorTests {
  private func base64URL(_ json: String) -> String {
    Data(json.utf8).base64EncodedString().replacing("=", with: "")
      .replacing("+", with: "-").replacing("/", with: "_")
  }

  @Test(
    "a web token has a header with an algorithm",
    arguments: [
      #"{"alg":"HS256","typ":"JWT"}"#, #"{"alg":"none"}"#,
      #"{"typ":"JWT","alg":"RS256","kid":"é?>"}"#,
    ])
  func webTokens(header: String) {
    let token = base64URL(header) + "." + base64URL(#"{"sub":"1"}"#) + ".c2ln"
    #expect(Validator.jwt.isValid(token.utf8))
  }

  @Test(
    "other text with dots is no web token",
    arguments: [
      #"{"typ":"JWT"}"#, #"{"alg":256}"#, #"["alg"]"#, #""alg""#, "{", "alg", "",
    ])
  func noWebTokens(header: String) {
    let token = base64URL(header) + "." + base64URL("{}") + ".c2ln"
    #expect(!Validator.jwt.isValid(token.utf8))
  }

  @Test("text that is no base64 is no web token", arguments: ["a.b.c", "ä.b.c", "....", "e.e.e"])
  func noBase64(text: String) {
    #expect(!Validator.jwt.isValid(text.utf8))
    #expect(!Validator.base64JSON.isValid(text.utf8))
  }

  @Test("base64 of a JSON object is one, with and without padding")
  func base64JSON() {
    let encoded = Data(#"{"a":[1,2]}"#.utf8).base64EncodedString()
    #expect(Validator.base64JSON.isValid(encoded.utf8))
    #expect(Validator.base64JSON.isValid(encoded.replacing("=", with: "").utf8))
    #expect(!Validator.base64JSON.isValid(Data("[1]".utf8).base64EncodedString().utf8))
    #expect(!Validator.base64JSON.isValid(Data("{".utf8).base64EncodedString().utf8))
  }

  @Test(
    "a date stands in the calendar, in any of the three orders",
    arguments: [
      "2024-02-29", "29.02.2024", "02/29/2024", "1.1.1999", "31-12-99", "12/31/99", "2000-02-29",
      "29/02/00", "1850-01-01", "2024/12/31", "2024 12 31",
    ])
  func dates(text: String) {
    #expect(Validator.date.isValid(text.utf8))
  }

  @Test(
    "other numbers are no date",
    arguments: [
      "2023-02-29", "1900-02-29", "31.04.2024", "32.01.2024", "13/13/2024", "2024-13-01",
      "00.01.2024", "01.00.2024", "1.2.3", "12.12.123", "1849-12-31", "2151-01-01", "2024-12",
      "1.2.2024.5", "", "date", "12345.1.1",
    ])
  func noDates(text: String) {
    #expect(!Validator.date.isValid(text.utf8))
  }

  @Test("a number of any length is no date and no reason to crash")
  func longNumbers() async {
    await #expect(processExitsWith: .success) {
      let isDate = Validator.date.isValid("1.1.99999999999999999999".utf8)
      precondition(!isDate)
    }
  }
}
