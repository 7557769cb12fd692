import Diagnostics
import PluginHost
import PluginKit

/// The test of a plugin for programs.
enum PluginTestJSON {
  /// One object on one line.
  static func render(_ report: ConformanceReport, _ tested: TestedPlugin) -> String {
    let manifest = tested.subject.manifest
    let result: JSON = [
      "plugin": .string(manifest.id.name), "version": .string(manifest.version),
      "kinds": .array(manifest.kinds.map { .string($0.rawValue) }),
      "confinement": .string(tested.confinement.rawValue),
      "isConformant": .bool(report.isConformant),
      "checks": .array(report.results.map(check)),
    ]
    return result.text
  }

  private static func check(_ result: ConformanceResult) -> JSON {
    let outcome =
      switch result.outcome {
      case .passed: "passed"
      case .failed: "failed"
      case .skipped: "skipped"
      }
    let (seconds, attoseconds) = result.duration.components
    var members: [String: JSON] = [
      "id": .string(result.check.id), "title": .string(result.check.title),
      "outcome": .string(outcome),
      "ms": .int(Int(seconds * 1000 + attoseconds / 1_000_000_000_000_000)),
    ]
    members["reason"] = result.reason.map(JSON.string)
    if case .failed = result.outcome { members["advice"] = .string(result.check.advice) }
    return .object(members)
  }
}

extension ConformanceReport {
  /// The results as tests, for build servers.
  var testResults: [TestResult] {
    results.map { result in
      let outcome: TestResult.Outcome =
        switch result.outcome {
        case .passed: .passed
        case .skipped(let reason): .skipped(reason)
        case .failed(let reason):
          .failed(
            Diagnostic("plugin-contract", .error, reason, notes: [result.check.advice]))
        }
      return TestResult(
        suite: "plugin \(plugin)", name: "\(result.check.id): \(result.check.title)",
        location: nil, outcome)
    }
  }
}
