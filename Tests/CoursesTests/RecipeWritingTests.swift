import Diagnostics
import Courses
import Diagnostics
import PolicyPacks
import Testing

/// How recipes write days and numbers.
@Suite("Days and numbers as an example writes them")
struct RecipeWritingTests {
  private let day = CalendarDay("1986-04-07")

  @Test(
    "a day is read in its writing, and written so again",
    arguments: [
      ("1986-04-07", "2026-05-03"), ("07.04.1986", "03.05.2026"), ("7.4.86", "3.5.26"),
      ("7. April 1986", "3. Mai 2026"), ("7 April 1986", "3 May 2026"),
      ("April 7, 1986", "May 3, 2026"), ("07/04/1986", "03/05/2026"),
    ])
  func days(_ text: String, _ example: String) throws {
    let read = try #require(DayWriting.read(text))
    #expect(read.writing.example == example)
    #expect(read.day == day)
    #expect(read.writing.text(of: try #require(day)) == text)
  }

  @Test("a month is first where that is wanted, or nothing else can be", arguments: [true, false])
  func monthFirst(_ dayFirst: Bool) throws {
    let read = try #require(DayWriting.read("04/27/1986", dayFirst: dayFirst))
    #expect(read.writing.example == "05/03/2026" && read.day.description == "1986-04-27")
  }

  @Test(
    "what names no day is none",
    arguments: ["31.02.2026", "7. Aprilis 1986", "12.5", "1.2.3.4", "2026", "", "10.10.1799"])
  func noDays(_ text: String) { #expect(DayWriting.read(text) == nil) }

  @Test(
    "an example that is not 3 May 2026 shows nothing",
    arguments: ["04.05.2026", "3 May", "", "3 3 5 2026"])
  func noExample(_ text: String) { #expect(DayWriting(example: text) == nil) }

  @Test(
    "a number is read in its writing, and written so again",
    arguments: [
      ("1,850.00", 185_000, "1,234.50"), ("1.850,00", 185_000, "1.234,50"), ("850", 850, "1234"),
      ("12'345.5", 123_455, "1'234.5"), ("0.05", 5, "1234.50"), ("1.850", 1_850, "1.234"),
    ])
  func numbers(_ text: String, _ number: Int, _ example: String) throws {
    let read = try #require(NumberWriting.read(text))
    #expect(read.number == number && read.writing.example == example)
    #expect(read.writing.text(of: number) == text)
  }

  @Test(
    "what is no number is none", arguments: ["1.2.3", "12,34,567", "", "a", "1 2", "1,,000", "-5"])
  func noNumbers(_ text: String) { #expect(NumberWriting.read(text) == nil) }

  private func read(_ content: String) -> (cells: [String], problems: [String]) {
    let text = "table: {rows: 60, columns: {a: \(content)}}"
    let (recipe, diagnostics) = TableRecipe.read(Array(text.utf8), name: "t.recipe.yaml")
    return (recipe?.table().rows.map { $0[0] } ?? [], diagnostics.map(\.message))
  }

  @Test("a shape has small letters, and characters that stand for themselves")
  func shapes() {
    let cells = read(##"{shape: '~~~\@@#\#'}"##).cells
    #expect(cells.count == 60 && Set(cells).count == 60)
    for cell in cells {
      let parts = Array(cell)
      guard parts.count == 7 else {
        Issue.record("\(cell) has another form")
        continue
      }
      #expect(parts[..<3].allSatisfy { ("a"..."z").contains($0) })
      #expect(parts[3] == "@" && ("A"..."Z").contains(parts[4]) && parts[6] == "#")
    }
  }

  @Test("addresses are at domains that nobody can own")
  func addresses() {
    let cells = read("{email: [example.org, mail.example]}").cells
    #expect(Set(cells).count == 60)
    #expect(cells.allSatisfy { $0.hasSuffix("@example.org") || $0.hasSuffix("@mail.example") })
    #expect(read("{email: somebody.org}").problems == ["'somebody.org' may be somebody's"])
    #expect(read("{email: example.ORG.de}").problems.count == 1)
  }

  @Test("a recipe writes days and numbers as its example does, and refuses another example")
  func examples() {
    let days = read("{date: {from: 2026-01-05, to: 2026-03-01, as: '3. Mai 2026'}}").cells
    #expect(
      days.allSatisfy {
        $0.contains(". Januar 2026") || $0.contains(". Februar 2026") || $0 == "1. März 2026"
      })
    let numbers = read("{number: {from: 1000, to: 2000, decimals: 2, as: '1.234,50'}}").cells
    #expect(numbers.allSatisfy { $0.count == 8 && $0.dropFirst().first == "." })
    #expect(
      read("{date: {from: 2026-01-05, to: 2026-03-01, as: '4.5.26'}}").problems
        == ["'4.5.26' does not write 3 May 2026"])
    #expect(
      read("{number: {from: 1, to: 2, as: '1.234,50'}}").problems
        == ["'1.234,50' does not write 1234"])
  }
}
