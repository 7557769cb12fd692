/// What became of the checks of a plugin.
public struct ConformanceReport: Sendable {
  /// The plugin.
  public var plugin: PluginID
  /// The checks that were run, in their order.
  public var results: [ConformanceResult]
  /// What the plugin last wrote to standard error, for its author; `nil` if nothing.
  public var lastWords: String?

  /// Whether no check failed, and at least one passed.
  public var isConformant: Bool { failed.isEmpty && results.contains { $0.outcome == .passed } }

  /// The checks that failed.
  public var failed: [ConformanceResult] {
    results.filter { if case .failed = $0.outcome { true } else { false } }
  }

  /// The checks that say nothing about this plugin.
  public var skipped: [ConformanceResult] {
    results.filter { if case .skipped = $0.outcome { true } else { false } }
  }
}

extension ConformanceReport: CustomStringConvertible {
  /// What failed, a line each.
  public var description: String {
    guard !failed.isEmpty else { return "\(plugin) keeps the contract" }
    return failed.map { "\(plugin): \($0.check.id): \($0.reason ?? "")" }.joined(separator: "\n")
  }
}

/// What became of one check.
public struct ConformanceResult: Sendable {
  /// What can become of a check.
  public enum Outcome: Sendable, Hashable {
    /// The plugin keeps this part of the contract.
    case passed
    /// It does not, for this reason.
    case failed(String)
    /// The check says nothing about this plugin, for this reason.
    case skipped(String)
  }

  /// The check.
  public var check: ConformanceCheck
  /// What became of it.
  public var outcome: Outcome
  /// How long it took.
  public var duration: Duration

  /// Why it did not pass; `nil` if it did.
  public var reason: String? {
    switch outcome {
    case .passed: nil
    case .failed(let reason), .skipped(let reason): reason
    }
  }
}
