import Accounts
import Crypto
import Testing

@Suite("Secret tokens")
struct SecretTokenTests {
  @Test("a token is read back from its text, as what it is and nothing else")
  func reading() throws {
    for kind in SecretToken.Kind.allCases {
      let token = SecretToken.drawn(kind)
      let again = try #require(SecretToken(token.text, kind))
      #expect(token.text.hasPrefix(kind.rawValue) && token.text.count == 48)
      #expect(again.digest == token.digest && again.sealingKey == token.sealingKey)
      for other in SecretToken.Kind.allCases where other != kind {
        #expect(SecretToken(token.text, other) == nil)
      }
    }
  }

  @Test(
    "other texts are no tokens",
    arguments: [
      "", "dr_s_", "dr_s_" + String(repeating: "A", count: 42),
      "dr_s_" + String(repeating: "A", count: 44),
      "dr_s_" + String(repeating: "A", count: 42) + "=",
      "dr_s_" + String(repeating: "+", count: 43),
      "dr_s_" + String(repeating: "ä", count: 21) + "A",
      // The last character holds two bits too many: a second spelling of the same bytes.
      "dr_s_" + String(repeating: "A", count: 42) + "B",
    ])
  func others(_ text: String) {
    #expect(SecretToken(text, .session) == nil)
  }

  @Test("what is kept, what seals and what forms bring along say nothing of each other")
  func apart() {
    let (token, other) = (SecretToken.drawn(.session), SecretToken.drawn(.session))
    #expect(token.text != other.text && token.digest != other.digest)
    #expect(token.formSecret != other.formSecret && token.sealingKey != other.sealingKey)
    #expect(!token.text.contains(token.formSecret))
    let key = unsafe token.sealingKey.withUnsafeBytes { unsafe Array($0) }
    #expect(key != token.digest)
  }

  @Test("nothing prints a token")
  func silence() {
    let token = SecretToken.drawn(.api)
    var dumped = ""
    dump(token, to: &dumped)
    let secret = token.text.dropFirst(5).prefix(8)
    for text in ["\(token)", String(reflecting: token), dumped] { #expect(!text.contains(secret)) }
  }
}
