import Diagnostics
import Evaluation
import Detection
import PolicyPacks

extension Evaluation {
  /// The feedback as diagnostics, for formats that know nothing of tools and verdicts.
  func diagnostics(name: String) -> [Diagnostic] {
    let text = SourceText(name: name, bytes: self.text.bytes)
    return feedback.map { feedback in
      Diagnostic(
        DiagnosticID(feedback.rule.description), feedback.verdict.severity, feedback.short,
        at: Location(text, feedback.range ?? 0..<0),
        notes: [feedback.why, feedback.fix].compactMap { $0 })
    }
  }
}

extension Verdict {
  fileprivate var severity: Severity {
    switch self {
    case .allow: .note
    case .warn: .warning
    case .approval, .block: .error
    }
  }
}
