import Detection
import Testing

@Suite("A restoration")
struct RestorationTests {
  static let vault: Vault = {
    var vault = Vault()
    vault.values = [
      "[EMAIL_1]": "anna@mail.example", "[EMAIL_2]": "bob@mail.example",
      "[NAME_1]": "Anna [EMAIL_2]",
      "[CARD_1]": "4111 1111 1111 1111", "[CITY_1]": "Köln",
    ]
    vault.withheld = ["[PASSWORD_1]"]
    return vault
  }()

  private func restored(_ text: String) -> String {
    String(decoding: Restoration(of: Array(text.utf8), from: Self.vault).text, as: UTF8.self)
  }

  @Test(
    "puts values back where people read them",
    arguments: [
      ("[EMAIL_1]", "anna@mail.example"),
      ("Write to [EMAIL_1], not [EMAIL_2].", "Write to anna@mail.example, not bob@mail.example."),
      ("[EMAIL_1][CARD_1]", "anna@mail.example4111 1111 1111 1111"),
      ("Anna <[EMAIL_1]>", "Anna <anna@mail.example>"),
      ("[EMAIL_1]: text", "anna@mail.example: text"),
      (
        "| Mail | [EMAIL_1] |\n|---|---|\n| Ort | [CITY_1] |",
        "| Mail | anna@mail.example |\n|---|---|\n| Ort | Köln |"
      ),
      ("**[CITY_1]**, _[CITY_1]_, `[CITY_1]`", "**Köln**, _Köln_, `Köln`"),
      ("- [CITY_1] (or [EMAIL_1])", "- Köln (or anna@mail.example)"),
      ("a < [CITY_1] > b", "a < Köln > b"),
      ("([CITY_1])", "(Köln)"),
      ("ends with [CITY_1].", "ends with Köln."),
      ("see https://a.example/x [CITY_1]", "see https://a.example/x Köln"),
      ("<b>bold</b> [CITY_1]", "<b>bold</b> Köln"),
      ("[text](https://a.example/x) [CITY_1]", "[text](https://a.example/x) Köln"),
      ("[ref]: https://a.example/x\n[CITY_1]", "[ref]: https://a.example/x\nKöln"),
      ("<script>x</script> [CITY_1]", "<script>x</script> Köln"),
    ])
  func inProse(text: String, expected: String) {
    #expect(restored(text) == expected)
    #expect(Restoration(of: Array(text.utf8), from: Self.vault).left.isEmpty)
  }

  @Test("does not restore what stands inside a restored value")
  func once() {
    #expect(restored("[NAME_1]") == "Anna [EMAIL_2]")
  }

  @Test(
    "leaves placeholders that it does not know", arguments: ["[EMAIL_9]", "[PLACE_1]", "[EMAIL]"])
  func unknown(text: String) {
    let restoration = Restoration(of: Array("a \(text) b".utf8), from: Self.vault)
    #expect(restoration.text == Array("a \(text) b".utf8))
    #expect(restoration.left.isEmpty && restoration.restoredCount == 0)
  }

  @Test("never puts a credential back, and says so")
  func credentials() {
    let restoration = Restoration(of: Array("[CITY_1]: [PASSWORD_1]".utf8), from: Self.vault)
    #expect(String(decoding: restoration.text, as: UTF8.self) == "Köln: [PASSWORD_1]")
    #expect(restoration.left.map(\.reason) == [.credential])
    #expect(restoration.left.map(\.range) == [7..<19])
    #expect(restoration.restoredCount == 1)
  }

  @Test("never puts a credential back, even if a vault has its value")
  func withheldWithValue() {
    var vault = Vault()
    vault.values = ["[KEY_1]": "hunter2"]
    vault.withheld = ["[KEY_1]"]
    let restoration = Restoration(of: Array("[KEY_1]".utf8), from: vault)
    #expect(restoration.text == Array("[KEY_1]".utf8))
    #expect(restoration.left.map(\.reason) == [.credential])
  }

  @Test("counts what it restored, and says where the rest stands in the new text")
  func report() {
    let text = "[CITY_1] https://a.example/[EMAIL_1] [EMAIL_1]"
    let restoration = Restoration(of: Array(text.utf8), from: Self.vault)
    #expect(restoration.restoredCount == 2)
    #expect(restoration.left.map(\.placeholder) == ["[EMAIL_1]"])
    #expect(restoration.left.map(\.range) == [24..<33])
    #expect(restoration.left.map(\.reason) == [.unsafePlace])
  }
}
