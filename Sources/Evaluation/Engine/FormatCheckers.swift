import OutputFormats
import PolicyPacks
import Synchronization

/// Compiles formats when the first output owes them, and keeps them: most checks are of drafts.
final class FormatCheckers: Sendable {
  private let rules: [FormatID: FormatRule]
  private let compiled = Mutex<[FormatID: FormatChecker]>([:])

  init(_ rules: [FormatID: FormatRule]) { self.rules = rules }

  /// The checker of a format; `nil` if it cannot be compiled, which the loader would have reported.
  func checker(for id: FormatID) -> FormatChecker? {
    if let checker = compiled.withLock({ $0[id] }) { return checker }
    guard let rule = rules[id], let checker = try? FormatChecker(rule.format) else { return nil }
    compiled.withLock { $0[id] = checker }
    return checker
  }
}
