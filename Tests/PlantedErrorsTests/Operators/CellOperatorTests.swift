import PlantedErrors
import Testing

/// Errors that are made from cells of a table.
@Suite("An error in a cell")
struct CellOperatorTests {
  private static let amounts = ["1850.00", "420.50", "9800.75", "3121.10", "77.00"]

  private func values(
    _ error: PlantedError, _ cell: PlantedCell, _ seeds: ClosedRange<UInt64> = 1...300
  ) -> [PlantedValue] {
    seeds.compactMap { seed in
      var random = SeededGenerator(seed: seed)
      return error.plant(in: cell, &random)
    }
  }

  @Test("of a number is another number of its shape, and none that is shown")
  func numbers() {
    let cell = PlantedCell(
      value: "1850.00", column: Self.amounts, shown: ["1850.00", "3121.10", "1580.00"])
    let values = values(.wrongNumber, cell)
    #expect(values.count == 300)
    #expect(values.allSatisfy { !cell.shown.contains($0.text) && Double($0.text) != 1850 })
    #expect(values.allSatisfy { $0.text.contains(/^\d+\.\d\d$/) })
    #expect(Set(values.map(\.variation)) == [.transposition, .wrongRow, .wrongUnit])
    #expect(!values.contains { $0.variation == .wrongRow && $0.text == "77.00" })
  }

  @Test("of a number is no rounding: it is off by more than one in two hundred")
  func noRounding() {
    let cell = PlantedCell(value: "100001.12", column: ["100001.12"], shown: [])
    for wrong in values(.wrongNumber, cell) {
      #expect(abs((Double(wrong.text) ?? 0) - 100_001.12) > 500)
    }
  }

  @Test("of a day is another day of the calendar")
  func days() {
    let cell = PlantedCell(value: "2026-03-31", column: [], shown: ["2025-03-31"])
    let values = values(.wrongNumber, cell)
    #expect(Set(values.map(\.text)) == ["2026-03-24"])
    #expect(values.allSatisfy { $0.variation == .offByPeriod })
  }

  @Test("of an id is one digit off, and not in the register")
  func ids() {
    let register = (0..<10).map { "HL-12345678-\($0)" }
    let cell = PlantedCell(value: register[2], column: register, shown: [])
    for wrong in values(.hallucinatedCitation, cell) {
      #expect(!register.contains(wrong.text))
      #expect(zip(wrong.text, register[2]).count { $0 != $1 } == 1)
      #expect(wrong.text.hasPrefix("HL-1"))
    }
  }

  @Test("of a rule's figure is one that an older version might have had")
  func older() {
    let values = values(.stalePolicy, PlantedCell(value: "1000", column: [], shown: []))
    #expect(Set(values.map(\.text)) == ["500", "800", "1200", "1500"])
    #expect(values.allSatisfy { $0.text.hasSuffix("00") && $0.text != "1000" })
  }

  @Test("is none where the cell allows none")
  func none() {
    #expect(values(.wrongNumber, PlantedCell(value: "", column: [], shown: [])).isEmpty)
    #expect(values(.wrongNumber, PlantedCell(value: "abc", column: ["abc"], shown: [])).isEmpty)
    #expect(values(.hallucinatedCitation, PlantedCell(value: "–", column: [], shown: [])).isEmpty)
    #expect(values(.overconfidentClaim, PlantedCell(value: "5", column: [], shown: [])).isEmpty)
  }

  @Test(
    "of a shape keeps the value and changes how it is written",
    arguments: [
      ("3 May 2026", "2026-05-03"), ("3. Mai 2026", "2026-05-03"), ("1,850.00", "1850.00"),
      ("1.850,00", "1850.00"), ("HL-12345678-2", "HL-12345678-2"),
    ])
  func shapes(_ written: String, _ cell: String) throws {
    for seed in 1...30 {
      var random = SeededGenerator(seed: UInt64(seed))
      let broken = try #require(BrokenShape.of(written, from: cell, &random))
      #expect(broken != written)
    }
    var random = SeededGenerator(seed: 1)
    #expect(BrokenShape.of("storm", from: "storm", &random) == nil)
  }
}
