import Detection
import Groundedness
import OutputFormats
import Testing

@Suite("data and claims in an output")
struct LevelAndSourceTests {
  @Test("data of a level or a higher one has no place where that is said")
  func noLevel() throws {
    let format = OutputFormat(
      id: "claim", shape: .json(JSONShape()),
      checks: [FormatCheck(id: "level", kind: .noLevel(.confidential), region: .pointer("/a"))])
    let output = #"{"a":"Heron","b":"Egret"}"#
    let at = { (range: Range<Int>, level: Level) in
      try format.broken(by: output, findings: [LeveledFinding(range: range, level: level)])
    }
    #expect(try at(6..<11, .restricted) == ["level"])
    #expect(try at(6..<11, .confidential) == ["level"])
    #expect(try at(6..<11, .internal) == [])
    #expect(try at(19..<24, .restricted) == [])
    #expect(try at(0..<24, .restricted) == ["level"])
  }

  @Test("a column allows no data of its level, other columns may hold it")
  func noLevelInColumn() throws {
    let format = OutputFormat(
      id: "export",
      shape: .csv(CSVShape(columns: [.init(name: "a"), .init(name: "b", noLevel: .restricted)])))
    let output = "a,b\nx,y\nx,\"zz\"\n"
    let at = { (range: Range<Int>) in
      try format.problems(
        in: output, findings: [LeveledFinding(range: range, level: .restricted)]
      ).map { "\($0.check) \($0.piece(of: output) ?? "")" }
    }
    #expect(try at(4..<5) == [])
    #expect(try at(6..<7) == ["export/cells y"])
    #expect(try at(11..<13) == ["export/cells zz"])
    #expect(try at(2..<3) == [])
  }

  private static let grounded = OutputFormat(
    id: "text", shape: .text,
    checks: [FormatCheck(id: "grounded", kind: .grounded([.number]))])

  private func claims(in output: String, source: String) -> [GroundedClaim] {
    Grounding([GroundingSource(name: "file", bytes: Array(source.utf8))])
      .claims(in: Array(output.utf8)).map { GroundedClaim($0, place: nil) }
  }

  @Test("a claim that no source bears out is a problem, one that it does is none")
  func ungrounded() throws {
    let source = "The estimate is 1850 euros."
    for (output, rules) in [
      ("The estimate is 1,850 euros.", []), ("The estimate is 1580 euros.", ["grounded"]),
      ("Nothing to count.", []),
    ] {
      let claims = claims(in: output, source: source)
      #expect(try Self.grounded.broken(by: output, claims: claims) == rules, "\(output)")
    }
  }

  @Test("kinds that a check does not ask about are no problem of it")
  func otherKinds() throws {
    let output = "Opened on 4 June 2026."
    let claims = claims(in: output, source: "Opened on 3 May 2025.")
    #expect(claims.contains { $0.claim.status != .supported && $0.claim.kind == .date })
    let broken = try Self.grounded.problems(in: output, claims: claims)
    #expect(
      broken.allSatisfy {
        if case .ungrounded(let c) = $0.kind { c.claim.kind == .number } else { false }
      })
  }

  @Test("without a source nobody knows, and that is no pass")
  func noSource() throws {
    #expect(try Self.grounded.problems(in: "1850 euros").map(\.kind) == [.noSource])
    #expect(try Self.grounded.problems(in: "").map(\.kind) == [.noSource])
  }
}
