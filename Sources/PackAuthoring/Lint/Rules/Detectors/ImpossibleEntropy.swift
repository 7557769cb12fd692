import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An entropy that no text has.
  static let impossibleEntropy = LintRule(
    PackCode(
      "impossible-entropy", .error, .detectors,
      what: "A detector asks for more entropy than any value can have.",
      why:
        "Bytes have 8 bits, so Shannon's entropy a byte is 8 at most, and 3 to 5 for keys as they are used. This one finds nothing.",
      bad: """
        detectors: {access-key: {class: credentials, pattern: 'key_[0-9A-Za-z]{32}', redactAs: KEY, entropy: ⟦12⟧}}
        """,
      good: """
        detectors: {access-key: {class: credentials, pattern: 'key_[0-9A-Za-z]{32}', redactAs: KEY, entropy: 3.5}}
        """)
  ) { subject in
    subject.document.detectors.compactMap { entry in
      guard let entropy = entry.rule.detector.minimumEntropy, entropy > 8 else { return nil }
      return LintProblem(
        "no value has an entropy of \(entropy) bits a byte",
        at: subject.place(entry.location, "entropy"), "write, for instance: entropy: 3.5")
    }
  }
}
