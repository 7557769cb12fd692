import Detection
import Testing

/// The name of a column or a key is context for its values, however far away it stands.
@Suite("The name of a column or a key")
struct FieldLabelTests {
  /// Numbers that count only where something says that they are accounts.
  private static let account = Detector.pattern(#"\b[0-9]{8}\b"#) {
    $0.confidence = .low
    $0.raisedBy = ContextWords(["account", "Konto", "e-mail", "account number"], within: 10)
    $0.loweredBy = ContextWords(["order"], within: 10)
  }

  private func found(in text: String) throws -> [String] {
    try [Self.account].found(in: text).map(\.value)
  }

  @Test(
    "raises the confidence of all the cells below it",
    arguments: [
      "name,bank_account,city\nA,11111111,X\nB,22222222,Y\n",
      "name;bankAccount;city\r\nA;11111111;X\r\nB;22222222;Y",
      "name\tBankAccount2\tcity\nA\t11111111\tX\nB\t22222222\tY\n",
      "\"the name\",\"Bank Account\",\"city\"\n\"A, B\",\"11111111\",\"X \"\"y\"\" z\"\n\"C\nD\",\"22222222\",\"Y\"\n",
      "Look at this:\n\nname,ACCOUNT_NO,city\nA,11111111,X\nB,22222222,Y\n\nThanks, all.\n",
      "| name | account | city |\n|------|:-------:|------|\n| A | 11111111 | X |\n| B | 22222222 | Y |\n",
      "name,konto,city\n" + "A long name of somebody,11111111,X\n"
        + "A long name of somebody,22222222,Y\n",
    ])
  func tables(_ text: String) throws {
    #expect(try found(in: text) == ["11111111", "22222222"])
  }

  @Test(
    "does nothing for the other columns, nor below the table",
    arguments: [
      "account,what it is,a city,number of it\nA,some words here,somewhere,11111111\nB,x,y,1\n",
      "name,account\nA,1\nB,2\n\nThe whole of this text has 11111111 in it.\n",
    ])
  func elsewhere(_ text: String) throws {
    #expect(try found(in: text).isEmpty)
  }

  @Test(
    "raises the confidence of a value of JSON",
    arguments: [
      #"{"accountNumber": "11111111", "b": 1}"#, #"{"bank_account" :11111111}"#,
      #"{"accounts_of_account": [ "1", "11111111" ]}"#, #"{"account": [3, 11111111]}"#,
      #"see {"theAccount": "the number that was written here is 11111111"} there"#,
      #"{'my_account': '11111111'}"#, #"{\"data\": {\"anAccount\": \"11111111\"}}"#,
      "{\n  \"accountNo\":\n    \"11111111\"\n}",
    ])
  func json(_ text: String) throws {
    #expect(try found(in: text) == ["11111111"])
  }

  @Test(
    "does nothing for other values of JSON",
    arguments: [
      #"{"account": "none, as it seems", "number": "11111111"}"#,
      #"{"account": {"isAboutSomethingElse": 11111111}}"#, #"{"accounting": "11111111"}"#,
      #"["account", "something else", "11111111"]"#,
    ])
  func otherJSON(_ text: String) throws {
    #expect(try found(in: text).isEmpty)
  }

  @Test("lowers the confidence as well, and is what the evidence names")
  func evidence() throws {
    var detector = Self.account
    detector.confidence = .high
    let text = "customer,orderID,what\nA,11111111,x\n"
    let findings = try [detector].findings(in: text)
    #expect(findings.map(\.confidence) == [.medium])
    #expect(findings.map(\.evidence) == [[.lowered(by: 9..<16)]])
  }

  @Test("counts once beside a word nearby")
  func once() throws {
    var detector = Self.account
    detector.raisedBy = ContextWords(["account"], within: 30)
    let findings = try [detector].findings(in: "name,account\nA,11111111\nB,1\n")
    #expect(findings.map(\.confidence) == [.medium])
  }

  @Test("is found where the table itself is encoded")
  func encoded() throws {
    let text = "name%2CbankAccount%2Ccity%0AA%2C11111111%2CX%0AB%2C2222%32222%2CY"
    #expect(try found(in: text) == ["11111111", "2222%32222"])
  }

  @Test("a table of many cells takes no longer than its size asks for", .timeLimit(.minutes(1)))
  func large() throws {
    let row = (0..<200).map { _ in "11111111" }.joined(separator: ",") + "\n"
    let names = (0..<200).map { "account_\($0 / 10)x\($0 % 10)" }.joined(separator: ",") + "\n"
    let text = names + String(repeating: row, count: 20)
    #expect(try found(in: text).count == 4_000)
  }
}
