import CScanStages

/// A copy of the stages in C: the best that a processor can do, or another one in a test.
package struct StageBuild: Sendable, Hashable {
  let code: scan_build

  private init(_ code: scan_build) { self.code = code }

  /// The one that suits this processor best.
  static let best = StageBuild(scan_best_build())

  /// All that this processor can run.
  package static let all = [SCAN_PORTABLE, SCAN_BMI2, SCAN_AVX512].filter { scan_can_run($0) != 0 }
    .map { StageBuild($0) }

  package static func == (one: StageBuild, other: StageBuild) -> Bool {
    one.code.rawValue == other.code.rawValue
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code.rawValue) }
}
