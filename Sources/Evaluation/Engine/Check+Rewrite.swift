import Detection
import PolicyPacks

extension Check {
  /// The text with every finding replaced that is more than allowed; `nil` if none is.
  ///
  /// - Returns: the redaction, and what is found in its text as far as that is known by then.
  func redaction(of rulings: [Ruling]) -> (redaction: Redaction, left: Detections?)? {
    var findings = rulings.filter { $0.verdict > .allow }.map(\.finding)
    guard !findings.isEmpty else { return nil }
    var redaction = redaction(of: findings)
    // A word that lowered the confidence of its neighbour may be gone now, and the neighbour count.
    for _ in 0..<Check.rewriteRounds {
      let left = engine.detect(redaction.newText)
      let new = newFindings(left, in: redaction)
      guard !new.isEmpty else { return (redaction, left) }
      findings += new
      redaction = self.redaction(of: findings)
    }
    return (redaction, nil)
  }

  static let rewriteRounds = 3

  private func redaction(of findings: [Finding]) -> Redaction {
    Redaction(of: findings, in: text.bytes) { rule in
      pack.detectors.first { $0.detector.id == rule }?.detector.redactAs ?? "REDACTED"
    }
  }

  /// What is found only after a redaction, at its place in the original.
  private func newFindings(_ left: Detections, in redaction: Redaction) -> [Finding] {
    let check = replacingText(redaction.newText)
    return check.rulings(on: left.findings, in: tool).compactMap { ruling in
      guard ruling.verdict > .allow,
        let range = redaction.originalRange(of: ruling.finding.range)
      else { return nil }
      var original = ruling.finding
      original.range = range
      return original
    }
  }

  /// The rewrite, and what the same check says to it.
  ///
  /// - Parameter left: what is found in it; `nil` if nobody has looked.
  func rewrite(_ redaction: Redaction, _ left: Detections?) -> Rewrite {
    let text = redaction.newText
    let verdict = replacingText(text).verdict(on: left ?? engine.detect(text))
    return Rewrite(
      text: text, replacements: redaction.replacements, vault: redaction.vault, verdict: verdict)
  }

  private func verdict(on detections: Detections) -> Verdict {
    var verdicts = rulings(on: detections.findings, in: tool).map(\.verdict)
    if !detections.unevaluated.isEmpty { verdicts.append(pack.onDetectorError) }
    if isToolUnknown { verdicts.append(pack.unknownTool) }
    return verdicts.max() ?? .allow
  }
}

extension Redaction {
  /// What the text is now.
  fileprivate var newText: SensitiveText {
    SensitiveText(String(decoding: text, as: UTF8.self))
  }
}
