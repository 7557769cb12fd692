import Detection
import Diagnostics
public import Evaluation
public import ExactMatch
public import Foundation
public import PolicyPacks

/// Runs what stands in a pack to be run: the examples beside its rules, and its own tests.
///
/// A failure says what was wanted, what came, and the trace of why.
public struct PackTester: Sendable {
  let pack: PolicyPack
  let loaded: LoadedPack
  /// The engine for the pack.
  public private(set) var engine: Engine
  /// Whether plugins were asked about what stands in the pack; until then nobody knows what they find.
  private var hasAsked = false

  /// A tester for a pack without errors.
  ///
  /// - Parameters:
  ///   - loaded: the pack.
  ///   - keys: where the keys of its datasets are; without them, examples of rules that look for
  ///     their entries are not run.
  public init?(_ loaded: LoadedPack, keys: DatasetKeys = .ofAccount) {
    guard let pack = loaded.pack else { return nil }
    self.pack = pack
    self.loaded = loaded
    engine = Engine(pack, keys: keys)
  }

  /// Whether there are detectors that are plugins.
  public var asksPlugins: Bool { engine.asksPlugins }

  /// The same tester, knowing what plugins say to the pack's examples and tests.
  ///
  /// Without it, examples of detectors that are plugins are not run, and tests see rules that could not
  /// be evaluated.
  public func asking(_ plugins: any PluginDetectors) async -> PackTester {
    guard engine.asksPlugins else { return self }
    var tester = self
    tester.engine = await engine.asking(plugins, about: texts)
    tester.hasAsked = true
    return tester
  }

  /// Every text that examples and tests check, each once.
  private var texts: [SensitiveText] {
    let examples = pack.detectors.filter { $0.plugin != nil }
      .compactMap { loaded.examples[$0.detector.id] }
      .flatMap { $0.match.map(\.text) + $0.noMatch.map(\.text) }
    let outputs = loaded.formatExamples.values.flatMap { $0.pass.map(\.text) + $0.fail.map(\.text) }
    return Set(examples + outputs + loaded.tests.map(\.draft.text)).sorted().map {
      SensitiveText($0)
    }
  }

  /// Runs the examples and the tests, and says what they cover.
  ///
  /// - Parameter moment: now, for the tests that set no moment.
  public func run(at moment: Date) -> PackTestRun {
    let examples = runExamples(at: moment)
    let cases = caseRuns(at: moment)
    return PackTestRun(
      examples: examples, tests: report(of: cases),
      coverage: CoverageMeasurement(self, examples, cases.filter(\.counts)).coverage())
  }

  /// Runs the examples of the pack's own detectors, each detector by itself, and of its formats.
  ///
  /// - Parameter moment: now.
  public func runExamples(at moment: Date) -> PackTestReport {
    var report = PackTestReport()
    for rule in pack.detectors {
      let obstacle = DatasetObstacle(to: rule, in: loaded, engine)
      report.obstacles += obstacle?.diagnostics ?? []
      guard let examples = loaded.examples[rule.detector.id] else { continue }
      if rule.plugin != nil, !hasAsked { continue }
      run(examples, of: rule, unless: obstacle, &report)
    }
    for (id, examples) in loaded.formatExamples.sorted(by: { $0.key < $1.key }) {
      let run = FormatExampleRun(engine, id)
      let suite = "examples of \(id)"
      for (index, example) in examples.pass.enumerated() {
        report.add(
          suite, "pass \(index + 1)", at: example.location, run.check(example, at: moment))
      }
      for (index, example) in examples.fail.enumerated() {
        report.add(
          suite, "fail \(index + 1)", at: example.location, run.check(example, at: moment))
      }
    }
    return report
  }

  private func run(
    _ examples: DetectorExamples, of rule: DetectorRule, unless obstacle: DatasetObstacle?,
    _ report: inout PackTestReport
  ) {
    let run = ExampleRun(rule.detector, engine)
    let suite = "examples of \(rule.detector.id)"
    func add(_ name: String, _ location: Location?, _ failure: () -> Diagnostic?) {
      if let obstacle {
        let reasons = obstacle.diagnostics.map(\.message).joined(separator: "; ")
        report.add(suite, name, at: location, skippedAs: reasons)
      } else {
        report.add(suite, name, at: location, failure())
      }
    }
    for (index, example) in examples.match.enumerated() {
      add("match \(index + 1)", example.location) { run.check(example) }
    }
    for (index, example) in examples.noMatch.enumerated() {
      add("noMatch \(index + 1)", example.location) { run.check(example) }
    }
  }

  /// Runs the pack's own tests.
  ///
  /// - Parameter moment: now, for the tests that set no moment.
  public func runTests(at moment: Date) -> PackTestReport { report(of: caseRuns(at: moment)) }

  private func caseRuns(at moment: Date) -> [CaseRun] {
    var repeats = RepeatedCases()
    return loaded.tests.map { test in
      CaseRun(test, by: engine, at: moment, repeating: repeats.earlier(than: test))
    }
  }

  private func report(of cases: [CaseRun]) -> PackTestReport {
    var report = PackTestReport()
    report.results = cases.map(\.result)
    return report
  }
}

/// What running all of a pack's examples and tests came to.
public struct PackTestRun: Sendable {
  /// The examples beside the rules.
  public var examples: PackTestReport
  /// The pack's own tests.
  public var tests: PackTestReport
  /// What of the pack they exercise.
  public var coverage: Coverage
}
