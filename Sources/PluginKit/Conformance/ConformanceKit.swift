/// Finds out whether a plugin keeps the contract: the test that every plugin has to pass.
///
/// Each check opens a connection of its own, so that a plugin which one check ends is there again for the
/// next one.
///
/// ```swift
/// let report = await ConformanceKit(ConformanceSubject(CustomerNumbers.self)).run()
/// #expect(report.isConformant, "\(report)")
/// ```
public struct ConformanceKit: Sendable {
  /// What is tested.
  public var subject: ConformanceSubject
  /// The checks, in the order in which they run.
  public var checks: [ConformanceCheck]
  /// How long to wait for what should come at once.
  public var patience = Duration.seconds(10)

  /// A kit for one plugin.
  ///
  /// - Parameters:
  ///   - subject: the plugin, and how it is reached.
  ///   - more: checks of the place where it runs, beside those of the contract.
  public init(_ subject: ConformanceSubject, and more: [ConformanceCheck] = []) {
    self.subject = subject
    let kinds = Set(subject.manifest.kinds)
    let contract = ConformanceCheck.contract.filter { check in
      check.kind.map(kinds.contains) ?? true
    }
    // What the whole stream shows is judged when everything has been said.
    checks = contract.filter { !$0.isOfWholeStream } + more + contract.filter(\.isOfWholeStream)
  }

  /// Runs the checks, one after the other.
  ///
  /// - Parameters:
  ///   - names: the ids of checks to run; all if none is named.
  ///   - progress: is told each check before it runs, and each result.
  public func run(
    only names: Set<String> = [], progress: @Sendable (ConformanceProgress) -> Void = { _ in }
  ) async -> ConformanceReport {
    let run = ConformanceRun(subject, patience)
    var results: [ConformanceResult] = []
    let chosen = checks.filter { names.isEmpty || names.contains($0.id) }
    for (index, check) in chosen.enumerated() {
      progress(.started(check, done: index, of: chosen.count))
      let result = await Self.result(of: check, run)
      if check.id == ConformanceCheck.handshake.id {
        await run.record.noteHandshake(result.outcome)
      }
      results.append(result)
      progress(.finished(result))
    }
    return ConformanceReport(
      plugin: subject.manifest.id, results: results, lastWords: await run.record.lastWords)
  }

  private static func result(
    of check: ConformanceCheck, _ run: ConformanceRun
  ) async -> ConformanceResult {
    let start = ContinuousClock.now
    let outcome: ConformanceResult.Outcome
    do {
      try await check.run(run)
      outcome = .passed
    } catch let problem as ConformanceProblem {
      outcome = problem.outcome
    } catch {
      outcome = .failed("the connection broke: \(type(of: error))")
    }
    return ConformanceResult(
      check: check, outcome: outcome, duration: start.duration(to: .now))
  }
}

/// What a kit is doing.
public enum ConformanceProgress: Sendable {
  /// A check begins; so many are done, of so many.
  case started(ConformanceCheck, done: Int, of: Int)
  /// A check is done.
  case finished(ConformanceResult)
}
