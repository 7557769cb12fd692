import Detection
public import Diagnostics
import Evaluation
public import Foundation
public import PolicyPacks

/// Runs what stands in a pack to be run: the examples beside its rules, and its own tests.
///
/// A failure says what was wanted, what came, and the trace of why.
public struct PackTester: Sendable {
  private let pack: PolicyPack
  private let loaded: LoadedPack
  private let engine: Engine

  /// A tester for a pack without errors.
  ///
  /// - Throws: `DetectorError` if a pattern does not compile, which the loader would have reported.
  public init?(_ loaded: LoadedPack) throws {
    guard let pack = loaded.pack else { return nil }
    self.pack = pack
    self.loaded = loaded
    engine = try Engine(pack)
  }

  /// Runs the examples of the pack's own detectors, each detector by itself, and of its formats.
  ///
  /// - Parameter moment: now.
  public func runExamples(at moment: Date) throws -> PackTestReport {
    var report = PackTestReport()
    for rule in pack.detectors {
      guard let examples = loaded.examples[rule.detector.id] else { continue }
      let run = try ExampleRun(rule.detector)
      for example in examples.match { report.add(run.check(example)) }
      for example in examples.noMatch { report.add(run.check(example)) }
    }
    for (id, examples) in loaded.formatExamples.sorted(by: { $0.key < $1.key }) {
      let run = FormatExampleRun(engine, id)
      for example in examples.pass + examples.fail { report.add(run.check(example, at: moment)) }
    }
    return report
  }

  /// Runs the pack's own tests.
  ///
  /// - Parameter moment: now, for the tests that name no day.
  public func runTests(at moment: Date) -> PackTestReport {
    var report = PackTestReport()
    for test in loaded.tests {
      let failure = CaseRun(engine, test).failure(at: moment)
      switch (test.isTodo, failure) {
      case (false, let failure): report.add(failure)
      case (true, nil): report.addPassingTodo(test)
      case (true, .some): report.openTodos += 1
      }
    }
    return report
  }
}

/// What running a pack's examples or tests came to.
public struct PackTestReport: Sendable {
  /// How many passed.
  public internal(set) var passed = 0
  /// The failures, and todos that begin to pass.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// How many are known to fail, and do.
  public internal(set) var openTodos = 0

  /// How many failed.
  public var failed: Int { diagnostics.count { $0.severity == .error } }

  mutating func add(_ failure: Diagnostic?) {
    if let failure { diagnostics.append(failure) } else { passed += 1 }
  }

  mutating func addPassingTodo(_ test: PackTest) {
    diagnostics.append(
      Diagnostic(
        "todo-passes", .warning, "'\(test.name)' passes now", at: test.location,
        notes: ["write 'name:' instead of 'todo:'"]))
  }
}
