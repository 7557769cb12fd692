import Detection
import Diagnostics
import Evaluation
import OutputFormats
import PolicyPacks

/// Works out what a run of a pack's examples and tests covers.
struct CoverageMeasurement {
  private let pack: PolicyPack
  private let loaded: LoadedPack
  /// The examples that failed or were not run, by their places.
  private let failed: Set<Location>
  private let cases: [CaseRun]

  /// - Parameters:
  ///   - examples: what became of the examples.
  ///   - cases: the tests that passed.
  init(_ tester: PackTester, _ examples: PackTestReport, _ cases: [CaseRun]) {
    pack = tester.pack
    loaded = tester.loaded
    failed = Set(examples.results.filter { $0.outcome != .passed }.compactMap(\.location))
    self.cases = cases
  }

  func coverage() -> Coverage {
    Coverage(
      items: detectors + CellCoverage(pack, loaded.document, cases).items + formats + workflows
        + exceptions)
  }

  private var detectors: [Coverage.Item] {
    loaded.document.detectors.flatMap { entry in
      let id = entry.rule.detector.id
      let isExpected = cases.contains { $0.test.expect.rules?.contains(id) ?? false }
      let isFound = isExpected || entry.examples.match.contains { passes($0.location) }
      let isLeftAlone = entry.examples.noMatch.contains { passes($0.location) }
      return [
        item(.detectors, "\(id) finds something", entry.rule.origin, isFound),
        item(.detectors, "\(id) leaves something alone", entry.rule.origin, isLeftAlone),
      ]
    }
  }

  private var formats: [Coverage.Item] {
    loaded.document.formats.flatMap { entry in
      let broken = entry.examples.fail.filter { passes($0.location) }.map(\.fails)
        .reduce(into: Set<RuleID>()) { $0.formUnion($1) }
      let isPassed = entry.examples.pass.contains { passes($0.location) }
      let passing = item(.formats, "an output is as \(entry.id) asks", entry.rule.origin, isPassed)
      return [passing]
        + entry.rule.format.breakableRules.map { rule in
          item(
            .formats, "an output of \(entry.id) breaks \(rule)", entry.rule.origin,
            broken.contains(rule))
        }
    }
  }

  private var workflows: [Coverage.Item] {
    loaded.document.workflows.map { entry in
      let isAsked = cases.contains { run in
        run.evaluation.workflows.contains(entry.id)
          && (run.test.expect.workflow == entry.id || run.test.expect.verdict == .approval)
      }
      return item(.workflows, "\(entry.id) is asked", entry.workflow.origin, isAsked)
    }
  }

  private var exceptions: [Coverage.Item] {
    loaded.document.exceptions.flatMap { entry in
      let exception = entry.exception
      let applies = cases.contains { $0.test.expect.exception == exception.id }
      let doesNot = cases.contains { run in
        run.test.expect.exception.map { $0 != exception.id } ?? (run.test.expect.verdict != nil)
          && run.evaluation.rulings.contains { ruling in
            exception.rules.contains(ruling.rule) && ruling.exception != exception.id
          }
      }
      return [
        item(.exceptions, "\(exception.id) applies", exception.origin, applies),
        item(.exceptions, "\(exception.id) does not apply", exception.origin, doesNot),
      ]
    }
  }

  private func passes(_ location: Location) -> Bool { !failed.contains(location) }

  private func item(
    _ kind: Coverage.Kind, _ name: String, _ origin: Origin, _ isCovered: Bool
  ) -> Coverage.Item {
    Coverage.Item(kind: kind, name: name, origin: origin, isCovered: isCovered)
  }
}
