/// One thing that every plugin, or every plugin of a kind, has to do.
public struct ConformanceCheck: Sendable {
  /// Its name for commands and reports, such as `unknown-major`.
  public let id: String
  /// What holds if it passes, as a sentence without a full stop.
  public let title: String
  /// Why that matters, and what to do if it fails.
  public let advice: String
  /// The kind of plugin that it is for; `nil` for all.
  public let kind: PluginKind?
  let isOfWholeStream: Bool
  let run: @Sendable (ConformanceRun) async throws -> Void

  /// A check.
  ///
  /// - Parameter run: returns if the check passes, and throws `ConformanceProblem` if not.
  public init(
    _ id: String, _ title: String, advice: String, of kind: PluginKind? = nil,
    run: @escaping @Sendable (ConformanceRun) async throws -> Void
  ) {
    self.init(id, title, advice: advice, of: kind, isOfWholeStream: false, run: run)
  }

  init(
    _ id: String, _ title: String, advice: String, of kind: PluginKind? = nil,
    isOfWholeStream: Bool, run: @escaping @Sendable (ConformanceRun) async throws -> Void
  ) {
    self.id = id
    self.title = title
    self.advice = advice
    self.kind = kind
    self.isOfWholeStream = isOfWholeStream
    self.run = run
  }

  /// The checks of the contract.
  public static let contract: [ConformanceCheck] =
    handshakeChecks + lineChecks + callChecks + timeChecks + detectorChecks + sizeChecks
    + toolChecks + connectorChecks + exporterChecks + endChecks + streamChecks
}

/// Why a check did not pass.
public struct ConformanceProblem: Error, Sendable, Hashable {
  /// What became of the check.
  public let outcome: ConformanceResult.Outcome

  /// The plugin breaks the contract, in this way.
  public static func failed(_ reason: String) -> ConformanceProblem {
    ConformanceProblem(outcome: .failed(reason))
  }

  /// The check says nothing about this plugin, for this reason.
  public static func skipped(_ reason: String) -> ConformanceProblem {
    ConformanceProblem(outcome: .skipped(reason))
  }
}

/// Lets a check pass only if something holds.
func require(
  _ holds: Bool, _ reason: @autoclosure () -> String
) throws(ConformanceProblem) {
  guard holds else { throw .failed(reason()) }
}

/// Tries up to three times: a machine with other work may be late once, a plugin that is late always is not
/// excused by it.
func bestOfThree(_ attempt: () async throws -> Void) async throws {
  for _ in 1...2 where (try? await attempt()) != nil { return }
  try await attempt()
}
