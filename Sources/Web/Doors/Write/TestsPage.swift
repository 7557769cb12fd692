import PackAuthoring
import PolicyPacks

/// What a pack's examples and tests say, and what they cover.
struct TestsPage {
  struct Missing {
    var name: String
    var place: String?
    var address: String?
  }
  struct Kind {
    var title: String
    var percent, covered, count: Int
    var missing: [Missing]
    var hasMissing: Bool
  }

  /// That the pack has errors, so nothing could be run.
  var isBroken: Bool
  var summary: String?
  var failures: [ProblemMark]
  var hasFailures: Bool
  var kinds: [Kind]
  var hasKinds: Bool

  init(_ reading: PackReading, _ say: WriteWords) {
    isBroken = reading.tests == nil
    summary = reading.tests.map { TestsPage.summary($0, say) }
    let diagnostics =
      (reading.tests.map { $0.examples.diagnostics + $0.tests.diagnostics } ?? []) + reading.gates
    failures = diagnostics.map { ProblemMark($0, reading.names, say) }
    hasFailures = !failures.isEmpty
    let coverage = reading.tests?.coverage
    kinds = Coverage.Kind.allCases.compactMap { kind in
      guard let coverage, !coverage.items(of: kind).isEmpty else { return nil }
      return TestsPage.kind(kind, coverage, reading.names, say)
    }
    hasKinds = !kinds.isEmpty
  }

  private static func kind(
    _ kind: Coverage.Kind, _ coverage: Coverage, _ names: PackFileNames, _ say: WriteWords
  ) -> Kind {
    let items = coverage.items(of: kind)
    let missing = items.filter { !$0.isCovered }.map { item in
      Missing(
        name: item.name, place: item.origin.map { "\(names.short($0.file)):\($0.line)" },
        address: item.origin.flatMap { origin in
          names.own(origin.file).map { WriteAddress.file($0, line: origin.line) }
        })
    }
    return Kind(
      title: say("writeKind-\(kind.rawValue)"), percent: coverage.percent(of: kind),
      covered: items.count(where: \.isCovered), count: items.count, missing: missing,
      hasMissing: !missing.isEmpty)
  }

  /// Examples and tests in one line.
  static func summary(_ run: PackTestRun, _ say: WriteWords) -> String {
    let open = run.tests.openTodos
    return say(
      "writeTestsSummary",
      [
        "examples": "\(run.examples.passed)", "failedExamples": "\(run.examples.failed)",
        "tests": "\(run.tests.passed)", "failedTests": "\(run.tests.failed)",
      ]) + (open == 0 ? "" : " " + say("writeTestsOpen", count: open))
  }
}
