import Testing

@testable import ExerciseAuthoring

/// Real values in what is to be written.
@Suite("The search for real values")
struct LeakSearchTests {
  private func finds(_ value: String, in text: String) -> Bool {
    LeakSearch([value]).finds(in: [text], contents: [text])
  }

  @Test("finds a number however it is written")
  func numbers() {
    #expect(finds("HL-12345678-2", in: "the policy hl 12345678 2 of"))
    #expect(finds("DE89 3704 0044 0532 0130 00", in: "a,DE89370400440532013000,b"))
    #expect(finds("Jonas Feldmann", in: "jonas\n    feldmann"))
    #expect(!finds("HL-12345678-2", in: "HL-12345678-3"))
  }

  @Test("does not read two cells or two lines of a table as one value")
  func cells() {
    #expect(!finds("12345678", in: "1234,5678"))
    #expect(!finds("12-34-56-78", in: "1234\n5678"))
  }

  @Test("looks for a short name as a whole word, and for no number that stands in any table")
  func short() {
    #expect(finds("Marsh", in: "a letter of marsh, again"))
    #expect(!finds("Marsh", in: "the marshes"))
    #expect(!finds("14", in: "row 14"))
    #expect(!finds("2026", in: "2026-05-03"))
    #expect(finds("1850", in: "a sum of 1850 in it"))
    #expect(!finds("1850", in: "a sum of 1850.75 in it"))
  }

  @Test(
    "finds an amount in any spelling, and no other",
    arguments: [
      ("1,850.00", "1850"), ("1 850", "1.850,00"), ("12’500.00", "12 500"), ("7 500,50", "7500.5"),
      ("2\u{A0}300", "2,300"),
    ])
  func amounts(_ amount: String, _ other: String) {
    let search = LeakSearch([amount], amounts: [amount])
    #expect(search.finds(in: [], contents: ["a sum of \(other) in it"]))
    #expect(!search.finds(in: [], contents: ["a sum of 9\(other) in it", "in 2026"]))
  }

  @Test("does not mind our own words in the files, only what is taken from a case")
  func ownWords() {
    let search = LeakSearch(["Case"])
    #expect(!search.finds(in: ["  case: |"], contents: ["a pipe burst"]))
    #expect(search.finds(in: [], contents: ["Mr Case wrote"]))
  }
}
