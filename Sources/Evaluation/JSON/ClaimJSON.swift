import Diagnostics
import Groundedness
import OutputFormats

/// One row of the table of an output's claims.
struct ClaimJSON: Encodable {
  var kind, status, reason, text, short, why: String
  var fix: String?
  var start, end, line, column: Int
  var source: SourcePlaceJSON?

  init(_ claim: GroundedClaim, in output: SourceText, language: String) {
    let words = claim.claim.words(in: language)
    kind = claim.claim.kind.rawValue
    status = claim.claim.status.rawValue
    reason = claim.claim.reason.code
    text = output.string(in: claim.claim.range)
    short = words.short
    why = words.why
    fix = words.fix
    let position = Location(output, claim.claim.range).position
    (start, end) = (claim.claim.range.lowerBound, claim.claim.range.upperBound)
    (line, column) = (position.line, position.column)
    source = claim.place.map(SourcePlaceJSON.init)
  }
}

/// A place in a source.
struct SourcePlaceJSON: Encodable {
  var index: Int
  var name: String
  var start, end, line: Int

  init(_ place: GroundedClaim.Place) {
    index = place.source
    name = place.name
    (start, end) = (place.range.lowerBound, place.range.upperBound)
    line = place.line
  }
}
