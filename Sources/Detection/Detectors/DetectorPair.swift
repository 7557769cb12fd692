/// Two lists of detectors, run over a text at once: those that both have run once.
///
/// For comparing two versions of a policy on many texts. What comes out is what a `DetectorSet` of each
/// list finds by itself. What only others can find is left out on both sides: nobody is asked here.
package struct DetectorPair: Sendable {
  private let union: DetectorSet
  private let old: Side
  private let new: Side

  /// Compiles the detectors of both lists.
  ///
  /// - Throws: `DetectorError` with the first pattern that does not compile, and where.
  package init(
    _ old: [Detector], _ new: [Detector], datasets: OpenDatasets = OpenDatasets()
  ) throws(DetectorError) {
    let known = Set(old)
    union = try DetectorSet(old + new.filter { !known.contains($0) }, datasets: datasets)
    self.old = Side(old, in: union)
    self.new = Side(new, in: union)
  }

  /// How many detectors run for each text.
  package var count: Int { union.detectors.count }

  /// What each of the lists finds.
  package func detect(in text: [UInt8]) -> (old: Detections, new: Detections) {
    var candidates: [(owner: Int, finding: Finding)] = []
    let gaps = union.examinePatterns(of: text) { match in
      if case .candidate(let finding) = match.examination.outcome {
        candidates.append((match.owner, finding))
      }
    }
    let unevaluated =
      gaps.patterns.map { pattern, limit in
        let owner = union.places[pattern].owner
        return (owner, Unevaluated(rule: union.detectors[owner].detector.id, limit))
      } + union.datasetTroubles()
    guard !candidates.isEmpty || !unevaluated.isEmpty || gaps.isCutShort else {
      let nothing = Detections(findings: [], unevaluated: [])
      return (nothing, nothing)
    }
    let occurrences = Placeholder.occurrences(in: text)
    func detections(_ side: Side) -> Detections {
      let placeholders = side.group.placeholders(among: occurrences)
      let findings = candidates.filter { side.members[$0.owner] }.map(\.finding).filter {
        DetectorGroup.standing(of: $0, among: placeholders) == .counts
      }
      return Detections(
        findings: side.group.withoutNested(findings),
        unevaluated: unevaluated.filter { side.members[$0.owner] }.map(\.unevaluated)
          + (gaps.isCutShort ? [.encodedText] : []))
    }
    return (detections(old), detections(new))
  }

  /// Every candidate of either list, at any confidence.
  package func candidates(in text: [UInt8]) -> [Finding] { union.candidates(in: text).findings }

  /// One of the lists: which of all detectors are in it.
  private struct Side: Sendable {
    var members: [Bool]
    var group: DetectorGroup

    init(_ detectors: [Detector], in union: DetectorSet) {
      let own = Set(detectors)
      members = union.detectors.map { own.contains($0.detector) }
      group = DetectorGroup(union.detectors.filter { own.contains($0.detector) })
    }
  }
}
