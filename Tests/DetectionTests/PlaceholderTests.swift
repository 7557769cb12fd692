import Detection
import Testing

@Suite("A placeholder of an earlier redaction")
struct PlaceholderTests {
  /// A detector that would find them, and some that could have made them.
  static let shouting =
    [Detector.pattern(#"[A-Z]{3,}(?:_[0-9A-Z]+)*"#, id: "shouting")]
    + ["EMAIL", "DE_TAX_ID", "SHA256"].map { label in
      Detector.pattern("no such text", id: RuleID(label)) { $0.redactAs = label }
    }

  @Test(
    "is no finding, whatever it looks like",
    arguments: ["[EMAIL_1]", "[DE_TAX_ID_12]", "[SHA256_3]", "x[EMAIL_1]y", "[[EMAIL_1]]"])
  func noFinding(text: String) throws {
    #expect(try Self.shouting.found(in: text).isEmpty)
  }

  @Test(
    "has a word, a number and brackets; other text is found",
    arguments: [
      "[NOBODYS_1]", "[EMAIL]", "[EMAIL_X]", "EMAIL_1", "[EMAIL_1", "(EMAIL_1)", "[ EMAIL_1 ]",
    ])
  func otherText(text: String) throws {
    #expect(try Self.shouting.found(in: text).count == 1)
  }

  @Test("does not hide a finding around it")
  func around() throws {
    let line = Detector.pattern("^secret .*$", id: "line")
    #expect(try [line].found(in: "secret [EMAIL_1]") == [Found("line", "secret [EMAIL_1]")])
    #expect(try Self.shouting.found(in: "[EMAIL_1] EMAIL").count == 1)
  }

  @Test(
    "cannot be imitated to hide a value",
    arguments: ["[CARD_4111111111111111]", "[X_4111111111111111]"])
  func imitated(text: String) throws {
    let digits = Detector.pattern(#"\d{16}"#, id: "digits") {
      $0.validators = [ValueCheck(.paymentCard)]
    }
    #expect(try [digits].found(in: text).count == 1)
  }
}
