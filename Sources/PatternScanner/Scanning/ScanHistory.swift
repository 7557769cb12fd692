import Synchronization

/// How much text a scanner has seen.
///
/// A plan takes as long as some ten thousand bytes searched pattern by pattern. Who checks one draft and ends
/// would wait for a plan longer than for the draft; so a scanner plans once it has earned it.
final class ScanHistory: Sendable {
  private let bytes = Atomic<Int>(0)

  /// Whether a scanner that is to scan so many bytes more has enough to do to be worth a plan.
  func isWorthPlan(adding count: Int) -> Bool {
    if bytes.load(ordering: .relaxed) >= Self.enough { return true }
    return bytes.wrappingAdd(count, ordering: .relaxed).newValue >= Self.enough
  }

  private static let enough = 64 << 10
}
