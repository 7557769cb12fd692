import Courses
import Detection
import Evaluation
import ExerciseAuthoring
import TestSupport
import Testing

/// A lookalike of a table.
@Suite("A table from real data")
struct DataTableTests {
  let office: Office
  init() throws { office = try Office() }

  private func author(
    _ csv: String, rows: Int = 100, keeping: [String] = [], seed: UInt64 = 1
  ) throws(AuthoringError) -> AuthoredTable {
    var random = SplitMix64(seed: seed)
    return try TableAuthor(office.engine, rows: rows, keeping: keeping)
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

  /// So many claims of people who are real here.
  private func claims(_ count: Int) -> String {
    var random = SplitMix64(seed: 3)
    let names = ["Jonas Feldmann", "Helen Marsh", "Ramona Otterfeld", "Ali Okafor", "Olga Petrova"]
    let rows = (0..<count).map { row in
      let policy = Self.policy(Int.random(in: 10_000_000...99_999_999, using: &random))
      let euros = Int.random(in: 1_000...9_999, using: &random)
      let cause = ["storm", "hail, wind"][row % 2]
      return "CL-2026-\(100_000 + row);\(policy);\(names[row % 5]);\"\(cause)\";"
        + "\(["Sturm", "Hagel"][row % 2]);\(euros / 1000).\(String(euros).suffix(3)),50;"
        + "\(10 + row % 18).0\(1 + row % 9).2026;\"a note,\nover \"\"two\"\" lines\""
    }
    return "\u{FEFF}Claim no.;Policy;Holder;Cause;Ursache;Betrag;Day;Note\r\n"
      + rows.joined(separator: "\r\n") + "\r\n"
  }

  private static func policy(_ number: Int) -> String {
    let digits = "\(number)"
    let last = (0...9).first { Validator.luhn.isValid("\(digits)\($0)".utf8) } ?? 0
    return "HL-\(digits)-\(last)"
  }

  @Test("makes of each column what it holds, with a mark, semicolons, and cells over several lines")
  func columns() throws {
    let authored = try author(claims(60))
    #expect(authored.realRows == 60 && authored.rows == 100)
    #expect(
      authored.columns.map(\.name) == [
        "Claim_no", "Policy", "Holder", "Cause", "Ursache", "Betrag", "Day", "Note",
      ])
    #expect(authored.columns.filter(\.isLeftOut).map(\.name) == ["Note"])
    let table = try table(authored)
    #expect(Set(table.cells("Cause")) == ["cause 1", "cause 2"])
    let pairs = Set(zip(table.cells("Cause"), table.cells("Ursache")).map { "\($0)/\($1)" })
    #expect(pairs.count == 4, "labels are not paired")
    #expect(table.cells("Betrag").allSatisfy { $0.suffix(3).first == "," })
    #expect(table.cells("Day").allSatisfy { $0.split(separator: ".").map(\.count) == [2, 2, 4] })
    #expect(table.cells("Claim_no").allSatisfy { $0 > "CL-2026-100059" })
  }

  @Test("holds no real number, name or policy, and policies that the rule finds", arguments: 1...5)
  func noReal(_ seed: Int) throws {
    let csv = claims(60)
    let table = try table(try author(csv, seed: UInt64(seed)))
    for column in ["Claim_no", "Policy", "Holder"] {
      #expect(table.cells(column).count == 100)
      for cell in table.cells(column) { #expect(!csv.contains(cell), "\(column)") }
    }
    for policy in table.cells("Policy") {
      let findings = office.engine.detections(in: SensitiveText("Policy: \(policy)")).findings
      #expect(findings.map(\.rule) == ["policy-number"])
    }
  }

  @Test("leaves real values out even where the data has most of those that there are")
  func dense() throws {
    var random = SplitMix64(seed: 5)
    let numbers = (0..<1000).filter { $0 % 3 != 0 }.shuffled(using: &random)
    let codes: [String] = numbers.map { number in
      let digits = "\(1000 + number)"
      return "K\(digits.dropFirst())"
    }
    let csv = "code\n" + codes.joined(separator: "\n") + "\n"
    let cells = try table(try author(csv)).cells("code")
    #expect(!cells.isEmpty && Set(cells).isDisjoint(with: codes))
  }

  @Test("makes names of headers that are none, all different")
  func headers() throws {
    let rows = (0..<20).map { "\($0 * 37 + 100),a,\($0 * 91 + 7),b" }.joined(separator: "\n")
    let authored = try author("Größe (m),Art,Art,\n" + rows + "\n")
    #expect(authored.columns.map(\.name) == ["Groesse_m", "Art", "Art_2", "column_4"])
  }

  @Test("keeps a column that the trainer answers for, but none in which a rule finds something")
  func kept() throws {
    let plates = (0..<30).map { "region \($0)" }
    let csv =
      "region,policy\n" + plates.map { "\($0),HL-12345678-2" }.joined(separator: "\n") + "\n"
    let kept = try table(try author(csv, keeping: ["region"]))
    #expect(Set(kept.cells("region")).isSubset(of: plates))
    #expect(problem(csv, keeping: ["policy"]) == .kept("policy", "policy-number"))
    #expect(problem(csv, keeping: ["nope"]) == .noColumn("nope", ["region", "policy"]))
  }

  @Test("says the line of a row that is too short")
  func ragged() {
    guard case .badData(line: 3, let reason)? = problem("a,b\n1,2\n3\n") else {
      Issue.record("the third line is too short")
      return
    }
    #expect(reason.contains("1 cells"))
    #expect(problem("a,b\n") == .emptyTable)
    #expect(problem("") == .emptyTable)
  }
}
