import Groundedness
import PlantedErrors
import Testing

/// How many planted errors are seen, and how many true claims are suspected.
@Suite("Measured against made-up outputs with known errors")
struct MeasurementTests {
  @Test(
    "nearly all planted errors are flagged, and hardly any true claim",
    arguments: PhrasingSet.allCases)
  func meetsThresholds(phrasings: PhrasingSet) {
    let tally = Tally.of(phrasings, outputs: 1_000)
    print("\(phrasings.rawValue)\n\(tally.table)")
    for error in [PlantedError.wrongNumber, .hallucinatedCitation, .alteredQuotation] {
      #expect(tally.planted[error, default: Tally.Share()].rate >= 0.95, "\(error.rawValue)")
    }
    #expect(tally.flaggedCleanClaims.rate <= 0.03)
    #expect(tally.clean.values.allSatisfy { $0.all > 100 })
  }
}

/// Counts by kind.
struct Tally {
  struct Share {
    var hits = 0
    var all = 0
    var rate: Double { all == 0 ? 0 : Double(hits) / Double(all) }

    mutating func count(_ isHit: Bool) {
      all += 1
      if isHit { hits += 1 }
    }
  }

  /// Planted errors that were flagged.
  var planted: [PlantedError: Share] = [:]
  /// True claims, by what the generator says of them, that were flagged.
  var clean: [PlantedSegment.Claim.Kind: Share] = [:]
  /// Claims that the checker sees in true segments and that it flags.
  var emitted: [Claim.Kind: Share] = [:]

  var flaggedCleanClaims: Share {
    emitted.values.reduce(into: Share()) {
      $0.hits += $1.hits
      $0.all += $1.all
    }
  }

  static let errors: [PlantedError] = [
    .wrongNumber, .hallucinatedCitation, .alteredQuotation, .wrongDate, .wrongName, .stalePolicy,
    .overconfidentClaim,
  ]

  static func of(_ phrasings: PhrasingSet, outputs: Int) -> Tally {
    var tally = Tally()
    for number in 0..<outputs {
      var generator = PlantedGenerator(
        seed: UInt64(number) &* 104_729 &+ 5, language: number % 2 == 0 ? .english : .german,
        difficulty: Difficulty.allCases[number / 2 % 3], phrasings: phrasings)
      let planted = number % 5 < 2 ? [] : [errors[number % 7], errors[number / 7 % 7]]
      let output = generator.output(
        planting: planted, format: PlantedOutput.Format.allCases[number / 6 % 3])
      tally.add(output)
    }
    return tally
  }

  private mutating func add(_ output: PlantedOutput) {
    let grounding = Grounding(output.sources.map { GroundingSource(name: $0.name, $0.text) })
    let format: GroundingSource.Format =
      switch output.format {
      case .prose: .text
      case .markdown: .markdown
      case .json: .json
      }
    let claims = grounding.claims(in: Array(output.text.utf8), format: format)
    for segment in output.segments {
      let own = claims.filter { $0.range.overlaps(segment.range) }
      let flagged = own.filter { $0.status != .supported }
      for claim in segment.claims where claim.isPlanted {
        if let error = segment.error {
          planted[error, default: Share()].count(
            flagged.contains { $0.range.overlaps(claim.range) })
        }
      }
      guard !segment.isPlanted else { continue }
      for claim in segment.claims {
        clean[claim.kind, default: Share()].count(
          flagged.contains { $0.range.overlaps(claim.range) })
      }
      for claim in own { emitted[claim.kind, default: Share()].count(claim.status != .supported) }
    }
  }

  var table: String {
    func line(_ name: String, _ share: Share) -> String {
      let percent = (share.rate * 1000).rounded() / 10
      return "  \(name): \(share.hits) of \(share.all), \(percent) %"
    }
    let caught = planted.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      line($0.key.rawValue, $0.value)
    }
    let suspected = clean.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      line($0.key.rawValue, $0.value)
    }
    let seen = emitted.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      line($0.key.rawValue, $0.value)
    }
    return
      (["planted errors flagged"] + caught + ["true claims flagged"] + suspected
      + ["claims seen in true segments and flagged"] + seen + [line("all", flaggedCleanClaims)])
      .joined(separator: "\n")
  }
}
