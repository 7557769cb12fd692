import Detection
import PolicyPacks

extension Check {
  /// The text with every finding replaced that is more than allowed; `nil` if none is.
  func redaction(of rulings: [Ruling]) -> Redaction? {
    let findings = rulings.filter { $0.verdict > .allow }.map(\.finding)
    guard !findings.isEmpty else { return nil }
    return Redaction(of: findings, in: draft.text.bytes) { rule in
      pack.detectors.first { $0.detector.id == rule }?.detector.redactAs ?? "REDACTED"
    }
  }

  /// The rewrite, and what the same check says to it.
  func rewrite(_ redaction: Redaction) -> Rewrite {
    let text = SensitiveText(String(decoding: redaction.text, as: UTF8.self))
    let detections = engine.detectors.detect(in: redaction.text)
    let verdict = replacingText(text).verdict(on: detections)
    return Rewrite(
      text: text, replacements: redaction.replacements, vault: redaction.vault, verdict: verdict)
  }

  private func verdict(on detections: Detections) -> Verdict {
    var verdicts = detections.findings.map { ruling(on: $0, in: tool).verdict }
    if !detections.unevaluated.isEmpty { verdicts.append(pack.onDetectorError) }
    if isToolUnknown { verdicts.append(pack.unknownTool) }
    return verdicts.max() ?? .allow
  }
}
