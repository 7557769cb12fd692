import Groundedness
import Testing

/// Sources and an output as people write them, with what a careful reader would say to each claim.
struct Pair: Sendable, CustomTestStringConvertible {
  var name: String
  var sources: [GroundingSource]
  var output: String
  var format: GroundingSource.Format = .text
  /// What the sources bear out, as it stands in the output.
  var supported: [String] = []
  /// What they contradict.
  var contradicted: [String] = []
  /// What they do not speak of.
  var notFound: [String] = []

  var testDescription: String { name }

  /// Checks that exactly the wrong parts are flagged, and that the right ones are found.
  func check() {
    let bytes = Array(output.utf8)
    let claims = Grounding(sources).claims(in: bytes, format: format)
    func texts(_ status: Claim.Status) -> [String] {
      claims.filter { $0.status == status }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    #expect(texts(.contradicted).sorted() == contradicted.sorted(), "contradicted")
    #expect(texts(.notFound).sorted() == notFound.sorted(), "not found")
    let found = texts(.supported)
    for text in supported { #expect(found.contains(text), "\(text) in \(found)") }
    for claim in claims {
      for evidence in claim.evidence {
        #expect(evidence.range.upperBound <= sources[evidence.source].bytes.count)
      }
    }
  }
}
