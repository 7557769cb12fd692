import Courses
import Diagnostics
import Testing

/// Which braces are gaps.
@Suite("Gaps of texts")
struct TemplateTests {
  private func template(_ text: String) -> Template {
    Template(text, at: Location(SourceText(name: "a.yaml", text), 0..<0))
  }

  @Test(
    "are a material, a column and a way to write it",
    arguments: [
      ("{claim}", "claim", nil, nil), ("{claim.amount}", "claim", "amount", nil),
      ("{claim.cause_de}", "claim", "cause_de", nil),
      ("{claim.amount|money}", "claim", "amount", "money"), ("{{claim}}", "claim", nil, nil),
    ] as [(String, String, String?, String?)])
  func gap(_ text: String, _ material: String, _ column: String?, _ modifier: String?) throws {
    let gaps = template(text).gaps
    #expect(gaps.count == 1)
    let gap = try #require(gaps.first)
    #expect(gap.material == material && gap.column == column && gap.modifierName == modifier)
  }

  @Test(
    "are nothing else in braces",
    arguments: [
      "{}", "{ claim }", "{\"a\": 1}", "{claim.}", "{claim.amount|}", "{claim.amount", "{Claim}",
      "{claim|money}", "{1}", "function () { return 1 }", "{claim.a.b}",
    ])
  func text(_ text: String) { #expect(template(text).gaps == []) }

  @Test("know their bytes, after letters of several bytes too")
  func range() {
    let gaps = template("Für {claim.name}: {claim.amount|money}").gaps
    #expect(gaps.map(\.range) == [5..<17, 19..<39])
    #expect(gaps.map(\.modifier) == [nil, .money])
  }
}
