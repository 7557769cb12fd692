import Courses
import Evaluation
import ExerciseAuthoring
import TestSupport
import Testing

/// What of a table may be somebody's.
@Suite("Real cells of a table")
struct DataPrivacyTests {
  let office: Office
  init() throws { office = try Office() }

  private func author(
    _ csv: String, keeping: [String] = [], seed: UInt64 = 1
  ) throws(AuthoringError) -> AuthoredTable {
    var random = SplitMix64(seed: seed)
    return try TableAuthor(office.engine, rows: 100, keeping: keeping)
      .author("ours", from: Array(csv.utf8), using: &random)
  }

  private func table(_ authored: AuthoredTable) throws -> Table {
    let recipe = authored.files[0].text
    return try #require(TableRecipe.read(Array(recipe.utf8), name: "recipe").recipe).table()
  }

  private func problem(_ csv: String, keeping: [String] = []) -> AuthoringError? {
    do throws(AuthoringError) {
      _ = try author(csv, keeping: keeping)
      return nil
    } catch { return error }
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  @Test(
    "a first line that is data gives no names of columns",
    arguments: [
      ("Ali Demir,1850.00", 2), ("Ali Demir,12.05.2026", 2), ("Jonas,-14", 2),
      ("Jonas,DE89370400440532013000", 2), ("HL-12345678-2,x", 1), ("storm,cause", 1),
      ("Otto,jonas@mail.example", 2),
    ])
  func header(_ first: String, _ column: Int) {
    let rows = lines(20) { "\(["storm", "hail"][$0 % 2]),\($0 * 31 + 7).50" }
    #expect(problem(first + "\n" + rows) == .headerIsData(column: column))
    #expect(problem("cause,amount\n" + rows) == nil)
  }

  @Test("a column named after what stands in a cell is refused")
  func headerHoldsCell() {
    let rows = lines(30) { "\(["moonbeam", "starfall"][$0 % 2]),\($0 * 31 + 7)" }
    #expect(problem("lamp,hours of moonbeam\n" + rows) == .headerHoldsCell(column: 2))
  }

  @Test("no text of a cell stays, and none is paired, unless its column is named")
  func labels() throws {
    let pairs = [("Ali Demir", "hail"), ("Eva Lang", "storm"), ("Jo Stern", "storm")]
    let csv =
      "person,cause,ward\n"
      + lines(60) { "\(pairs[$0 % 3].0),\(pairs[$0 % 3].1),\(["A one", "B two"][$0 % 2])" }
    let authored = try author(csv)
    for file in authored.files {
      for real in ["Demir", "Lang", "Stern", "hail", "storm", "A one"] {
        #expect(!file.text.contains(real), "\(real)")
      }
      #expect(!file.text.contains("with:"))
    }
    #expect(Set(try table(authored).cells("cause")) == ["cause 1", "cause 2"])
    #expect(authored.columns[1].words.contains("--keep-column cause, if they are nobody's"))
    let kept = try author(csv, keeping: ["cause"])
    #expect(Set(try table(kept).cells("cause")) == ["hail", "storm"])
    #expect(!kept.files[0].text.contains("with:"))
  }

  @Test("a column whose words a rule finds is left out, as they are the rule's own")
  func ruled() throws {
    let csv =
      "person,diagnosis\n"
      + lines(60) { "\(["Ali Demir", "Eva Lang"][$0 % 2]),\(["HIV", "asthma"][$0 % 2])" }
    let authored = try author(csv)
    #expect(authored.columns[1].words.hasPrefix("left out: 'patient-condition' finds its words"))
    for file in authored.files { #expect(!file.text.contains("HIV")) }
  }

  @Test("names that come again and again become invented ones, also behind a title")
  func names() throws {
    let csv =
      "by,seen\n" + lines(60) { "\(["Dr. Weber", "Dr. Yilmaz", "Dr. Cole"][$0 % 3]),\($0 % 2)" }
    let authored = try author(csv)
    #expect(authored.columns[0].words == "invented names")
    #expect(!authored.files[1].text.contains("Weber"))
  }

  @Test("columns that stay are paired where they belong together")
  func paired() throws {
    let csv =
      "cause,ursache\n" + lines(40) { ["storm,Sturm", "hail,Hagel"][$0 % 2] }
    let table = try table(try author(csv, keeping: ["cause", "ursache"]))
    for (cause, ursache) in zip(table.cells("cause"), table.cells("ursache")) {
      #expect((cause == "storm") == (ursache == "Sturm"))
    }
  }

  @Test("a label that is a real text is not used")
  func labelIsReal() throws {
    let csv = "zone,n\n" + lines(40) { "zone \($0 % 2 + 1),\($0)" }
    let cells = try table(try author(csv)).cells("zone")
    #expect(Set(cells).isDisjoint(with: ["zone 1", "zone 2"]) && Set(cells).count == 2)
  }

  @Test(
    "a number or day is drawn from more than the real ones, and is none of them",
    arguments: [
      ["1850.00"], ["4711"], ["1850", "920"], ["2024"], ["10115", "10117"], ["12.05.2026"],
      ["2026-05-12", "2026-05-13"], ["01067"], ["-250.00"], ["12’500.00", "8’200.00"],
    ])
  func sparse(_ real: [String]) throws {
    for seed in 1...5 {
      let csv = "value;n\n" + lines(40) { "\(real[$0 % real.count]);x" }
      let cells = try table(try author(csv, seed: UInt64(seed))).cells("value")
      #expect(Set(cells).count > 5, "\(Set(cells))")
      #expect(Set(cells).isDisjoint(with: real))
    }
  }

  @Test("numbers of which most are real, such as ages, stay of their size, and it is said")
  func dense() throws {
    let authored = try author("age,ward\n" + lines(80) { "\(18 + $0 % 70),x" })
    #expect(authored.columns[0].words.contains("may be as in the file"))
    let ages = try table(authored).cells("age").compactMap { Int($0) }
    #expect(ages.contains { (30...60).contains($0) })
  }

  @Test("texts that stay and would run in a spreadsheet are said")
  func formulas() throws {
    let csv = "note,n\n" + lines(20) { "\(["=A1", "ok", "-5"][$0 % 3]),\($0)" }
    let authored = try author(csv, keeping: ["note"])
    #expect(authored.columns[0].words.contains("one begins with = + - or @"))
  }

  @Test("several bad lines are counted in words")
  func plural() {
    guard case .badData(_, let one)? = problem("a,b\n1\n2\n"),
      case .badData(_, let two)? = problem("a,b\n1\n2\n3\n")
    else {
      Issue.record("the lines are too short")
      return
    }
    #expect(one.hasSuffix("in one more place") && two.hasSuffix("in 2 more places"))
  }
}
