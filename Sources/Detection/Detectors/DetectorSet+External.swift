extension DetectorSet {
  /// The rules of detectors for which somebody else has to look at the text.
  public var externalRules: [RuleID] { external.map { detectors[$0].detector.id } }

  /// Hands over what others found; returns the rules for which nobody did.
  ///
  /// A place that is not in the text makes the whole answer worthless: it was about another text.
  func examineExternal(
    _ found: ExternalFindings, in text: [UInt8], only rule: RuleID?,
    _ body: (ExaminedMatch) -> Void
  ) -> [Unevaluated] {
    var unevaluated: [Unevaluated] = []
    let labels = FieldLabels(of: text)
    for owner in external {
      let detector = detectors[owner]
      let id = detector.detector.id
      guard rule == nil || rule == id else { continue }
      switch found.answers[id] {
      case .found(let candidates):
        let examined = candidates.compactMap {
          detector.examine($0, in: text.span, labelledBy: labels)
        }
        guard examined.count == candidates.count else {
          unevaluated.append(Unevaluated(external: id, reason: "broken"))
          continue
        }
        for examination in examined {
          body(
            ExaminedMatch(
              owner: owner, pattern: 0, range: examination.range, examination: examination))
        }
      case .failed(let reason): unevaluated.append(Unevaluated(external: id, reason: reason))
      case nil:
        unevaluated.append(Unevaluated(external: id, reason: ExternalFindings.notAsked))
      }
    }
    return unevaluated
  }
}
