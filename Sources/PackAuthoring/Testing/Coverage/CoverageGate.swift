public import Diagnostics
import PolicyPacks

extension PackTester {
  /// The gates of the pack's header that a coverage does not reach.
  public func missedGates(of coverage: Coverage) -> [Diagnostic] {
    guard let gates = loaded.document.header?.gates else { return [] }
    return Coverage.Kind.allCases.compactMap { kind in
      let (gate, percent) = (gates.value[kind], coverage.percent(of: kind))
      guard percent < gate else { return nil }
      let missing = coverage.items(of: kind).filter { !$0.isCovered }
      return Diagnostic(
        "coverage-gate", .error,
        "tests cover \(percent) % of the \(kind.rawValue), and the pack asks for \(gate) %",
        at: gates.location,
        notes: missing.prefix(20).map(\.words)
          + (missing.count > 20 ? ["and \(missing.count - 20) more"] : []))
    }
  }
}

extension CoverageGates {
  subscript(_ kind: Coverage.Kind) -> Int {
    switch kind {
    case .detectors: detectors
    case .cells: cells
    case .formats: formats
    case .workflows: workflows
    case .exceptions: exceptions
    }
  }
}

extension Coverage.Item {
  /// What no test exercises, and where it was said.
  fileprivate var words: String {
    "no test: \(name)" + (origin.map { " (\($0))" } ?? "")
  }
}
