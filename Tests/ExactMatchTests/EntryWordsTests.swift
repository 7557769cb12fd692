import Testing

@testable import ExactMatch

@Suite("Entries of a dataset")
struct EntryWordsTests {
  @Test(
    "are one however they are written",
    arguments: [
      ("KD-2041-77", ["KD 2041 77", "kd-2041-77", "kd.2041/77", "ＫＤ－２０４１－７７", "KD‑2041–77"]),
      ("O'Brien", ["O’Brien", "o brien", "O`BRIEN", "Oʼbrien", "O‘Brien"]),
      ("Müller-Lüdenscheidt", ["MÜLLER LÜDENSCHEIDT", "Mu\u{308}ller-Lu\u{308}denscheidt"]),
      ("Straße", ["STRASSE", "strasse", "STRAẞE"]),
      ("Ångström", ["A\u{30A}ngstro\u{308}m", "\u{212B}NGSTRÖM", "ångstro\u{308}m"]),
      ("Ｆｕｌｌ　Ｗｉｄｔｈ", ["Full Width", "full  width"]),
      ("ﬁnance", ["Finance", "FINANCE"]),
      ("Οδυσσεύς", ["ΟΔΥΣΣΕΎΣ", "οδυσσεύσ"]),
      ("Иванов", ["ИВАНОВ", "иванов"]), ("Йорк", ["И\u{306}орк", "ЙОРК"]),
      ("ガス", ["ｶﾞｽ", "カ\u{3099}ス"]), ("한글", ["\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"]),
      ("Nguyễn", ["NGUYỄN", "Nguye\u{302}\u{303}n"]),
      ("co\u{AD}operate", ["cooperate", "co\u{200B}operate", "co\u{2060}operate"]),
      ("½ cup", ["1⁄2 cup", "1/2 CUP"]), ("H₂O", ["h2o"]), ("№ 7", ["no 7"]),
    ])
  func same(entry: String, others: [String]) {
    for other in others { #expect(EntryWords(other) == EntryWords(entry), "\(other)") }
  }

  @Test(
    "of Turkish are one whether their i has a dot, in capitals or not",
    arguments: ["IŞIK", "İŞİK", "ışık", "işik", "i\u{307}şi\u{307}k"])
  func turkish(name: String) {
    #expect(EntryWords(name) == EntryWords("Işık"))
  }

  @Test("of one character are folded as the table of known characters says, and as without it")
  func table() {
    for value in 0x80...0x2FFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = FoldingTable.shared.form(scalar)
      #expect(form?.continues == scalar.continuesCharacter)
      let bytes = form.map { form in (0..<form.count).map { form[$0] } }
      if form?.isLong == false { #expect(bytes == CharacterFolding.folded([scalar])) }
    }
    #expect(
      [FoldingTable.shared.form("\u{3000}"), FoldingTable.shared.form("a")].allSatisfy { $0 == nil }
    )
  }

  @Test(
    "are others where letters differ",
    arguments: [
      ("Müller", "Mueller"), ("Müller", "Muller"), ("O'Brien", "OBrien"), ("KD2041", "KD-2041"),
      ("Anna Maria", "Annamaria"), ("Café", "Cafe"), ("Анна", "Aннa"),
    ])
  func different(one: String, other: String) {
    #expect(EntryWords(one) != EntryWords(other))
  }

  @Test(
    "have as many words",
    arguments: [
      ("", 0), (" -- \u{200B}\n", 0), ("👍🏽", 0), ("Anna", 1), ("Anna\nSchmidt", 2), ("a\n\nb", 2),
      ("王小明", 3), ("김철수", 3), ("MacDonald's", 2), ("anna.schmidt@example.org", 4),
      ("naïve_name", 2), ("\u{301}x", 1),
    ])
  func count(entry: String, words: Int) {
    #expect(EntryWords(entry).count == words)
  }

  @Test(
    "are folded once and for all",
    arguments: ["Straße İstanbul", "ｶﾞｽ ﬁ Ångström", "Οδυσσεύς ǆ Ǆ", "ŉ ΰ ẞ \u{345}x"])
  func idempotent(entry: String) {
    let folded = EntryWords(entry).text
    #expect(EntryWords(folded) == EntryWords(entry))
    #expect(EntryWords(folded).text == folded)
  }
}
