import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An exception that loosens nothing.
  static let exceptionWithoutEffect = LintRule(
    PackCode(
      "exception-without-effect", .warning, .exceptions,
      what: "An exception loosens nothing: what it asks for is no looser than what holds anyway.",
      why:
        "It costs its owner and its approver their time, and readers take it for a hole in the rules.",
      bad: ExceptionExample.pack(verdict: "⟦block⟧"), good: ExceptionExample.pack(),
      note: "Only exceptions of detectors are looked at, in the tools that they name or in all.")
  ) { subject in
    guard let pack = subject.pack else { return [] }
    return subject.document.exceptions.compactMap { entry in
      let exception = entry.exception
      let classes = pack.detectors.map(\.detector).filter { exception.rules.contains($0.id) }
        .map(\.dataClass)
      let tools = pack.tools.values.filter {
        exception.tools.isEmpty || exception.tools.contains($0.id)
      }
      guard !classes.isEmpty, classes.count == exception.rules.count, !tools.isEmpty else {
        return nil
      }
      // A combination may make more of a finding than its class's cell does.
      guard pack.combinations.isEmpty else { return nil }
      let loosens = tools.contains { tool in
        classes.contains { pack.decision(for: $0, in: tool).verdict > exception.verdict }
      }
      guard !loosens else { return nil }
      return LintProblem(
        "nothing is stricter than '\(exception.verdict.name)' here, so this loosens nothing",
        at: subject.place(entry.location, "verdict"))
    }
  }
}
