import Groundedness
import Testing

@Suite("Claims and what is said about them")
struct ClaimTests {
  static let table = GroundingSource(
    name: "claims.csv",
    "number,cause,amount_eur\n104233,burst pipe,120.50\n104234,storm,980.00\n104240,hail,77.10\n")

  private func claims(_ output: String, _ sources: [GroundingSource] = [table]) -> [Claim] {
    Grounding(sources).claims(in: Array(output.utf8), format: .text)
  }

  @Test(
    "a number has the same value however it is written",
    arguments: [
      ("The budget is 1,200,000 euros.", "1.2 million"), ("The budget is EUR 1.2m.", "1,200,000"),
      ("The budget is €1.2 million.", "1.200.000 €"),
      ("Das Budget beträgt 1,2 Mio. Euro.", "1.200.000 €"),
      ("The rate is 12.5 per cent.", "12,5 %"), ("It takes 14 days.", "two weeks"),
      ("Three of nine pipes broke.", "3 pipes"), ("Fünfundzwanzig Kunden kamen.", "25 Kunden"),
    ])
  func readsNumbers(source: String, said: String) {
    let output =
      said == "1.200.000 €" || said == "12,5 %"
      ? "Das Budget und die Quote: \(said)." : "The budget, rate or term: \(said)."
    let found = claims(output, [GroundingSource(name: "s.txt", source)])
    #expect(found.map(\.status) == [.supported], "\(found)")
  }

  @Test("a value of another row is contradicted, with the right cell as evidence")
  func wrongRow() throws {
    let claim = try #require(claims("Claim 104233 was paid €980.00.").first { $0.kind == .number })
    #expect(claim.status == .contradicted)
    #expect(claim.reason == .wrongPlace(belongsTo: "104234", source: "120.50"))
    let evidence = try #require(claim.evidence.first)
    #expect(Self.table.bytes[evidence.range].elementsEqual("120.50".utf8))
  }

  @Test("swapped digits, a wrong scale and a wrong unit are told apart")
  func reasons() {
    #expect(
      claims("Claim 104234 was paid €890.00.").last?.reason == .swappedDigits(source: "980.00"))
    #expect(
      claims("Claim 104234 was paid €9,800.00.").last?.reason == .wrongScale(source: "980.00"))
    let source = GroundingSource(name: "s.txt", "The claim cost 980 EUR, the fee was 12 EUR.")
    #expect(
      claims("The claim cost 980 USD.", [source]).last?.reason == .wrongUnit(source: "980 EUR"))
  }

  @Test("sums and counts are computed, and wrong ones contradicted")
  func computations() {
    let right = claims("In total the three claims cost €1,177.60.")
    #expect(right.allSatisfy { $0.status == .supported })
    #expect(right.contains { $0.reason == .computed(.sum(of: 3, field: "amount_eur")) })
    #expect(claims("In total the claims cost €1,100.50.").contains { $0.status != .supported })
  }

  @Test("an altered quotation says which words differ")
  func alteredQuotation() {
    let source = GroundingSource(
      name: "s.txt", "The insurer may refuse payment if the notice is late.")
    let found = claims("It says “the insurer must refuse payment if the notice is late”.", [source])
    #expect(found.first?.reason == .alteredQuotation([WordChange(source: "may", quoted: "must")]))
    let cut = claims("It says “the insurer may refuse … if the notice is late”.", [source])
    #expect(cut.map(\.status) == [.supported])
  }

  @Test("a caller's own citations are looked up")
  func ownCitations() {
    let output = Array("As decided (Beschluss K/7/26), we go on.".utf8)
    let source = GroundingSource(name: "s.txt", "Beschluss K/7/26: we go on.")
    let range = output.firstRange(of: Array("K/7/26".utf8))
    let finder: Grounding.CitationFinder = { _ in range.map { [$0] } ?? [] }
    let known = Grounding([source], citationFinder: finder).claims(in: output, format: .text)
    #expect(known.filter { $0.kind == .citation }.map(\.status) == [.supported])
    let unknown = Grounding([Self.table], citationFinder: finder).claims(in: output, format: .text)
    #expect(unknown.filter { $0.kind == .citation }.map(\.status) == [.notFound])
  }

  @Test("list numbers, headings, steps, code and versions are no claims")
  func noClaims() {
    let output = """
      ## 3 Next steps

      1. Call the customer.
      2. See step 3 and version 2.1.

      ```
      limit = 500
      ```

      Page 3 of 12
      """
    let grounding = Grounding([Self.table])
    #expect(grounding.claims(in: Array(output.utf8), format: .markdown).isEmpty)
  }

  @Test("every claim has sentences in both languages", arguments: ["en", "de"])
  func words(language: String) {
    let all = claims(
      "Claim 104233 was paid €980.00, claim 104239 €5.55 on 3 May 2026 by Nora Quill.")
    #expect(all.count >= 4)
    for claim in all {
      let words = claim.words(in: language)
      #expect(!words.short.isEmpty && words.why.hasSuffix("."))
      #expect(words.fix.isEmpty == (claim.status == .supported))
    }
  }

  @Test("a claim says which source to look at, and has a name for programs")
  func evidence() throws {
    let output = Array("Überblick:\nClaim 104233 was paid €980.00.".utf8)
    let claims = Grounding([Self.table]).claims(in: output, format: .text)
    let number = try #require(claims.first { $0.kind == .number })
    #expect(String(decoding: output[number.range], as: UTF8.self) == "€980.00")
    #expect(number.evidence.first?.source == 0)
    #expect(number.reason.code == "wrong-place")
  }

  @Test(
    "a source's format is guessed from its name, then from its content",
    arguments: [
      ("a.csv", "x", GroundingSource.Format.csv), ("a.MD", "x", .markdown),
      ("a", "{\"a\": 1}", .json),
      ("a", "# Title\n\nText", .markdown), ("a", "a,b\n1,2\n3,4", .csv),
      ("a", "Dear Ms Holt, thanks.", .text),
    ])
  func formats(name: String, content: String, format: GroundingSource.Format) {
    #expect(GroundingSource(name: name, content).format == format)
  }
}
