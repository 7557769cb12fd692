import Synchronization

/// Where a scanner has its plan from, and when: many a scanner is only made to see whether its patterns compile.
///
/// A plan takes as long as some hundred thousand bytes searched pattern by pattern. Who checks one draft and
/// ends would wait for it longer than for the draft; so a scanner plans once it has earned it, unless a plan was
/// kept.
final class PlanSource: Sendable {
  private let kept: Deferred<KeptPlan>?
  private let made: Deferred<ScanPlan>
  private let bytes: Atomic<Int>
  private let isBeingMade = Atomic<Bool>(false)

  init(_ patterns: [ScanPattern], _ plans: KeptPlans?, build: StageBuild) {
    let kept = plans.map { plans in
      Deferred {
        KeptPlan(
          plans.cache.plan(for: patterns).map { ScanPlan($0, of: patterns, build: build) }
        )
      }
    }
    self.kept = kept
    made = Deferred {
      let image = PlanImage(planning: patterns)
      plans?.cache.keep(image, for: patterns)
      return ScanPlan(image, of: patterns, build: build)
    }
    bytes = Atomic(plans?.isMakingAtOnce == true ? Self.enough : 0)
  }

  /// The plan, whether it pays or not.
  var value: ScanPlan { kept?.value.plan ?? made.value }

  /// The plan, if there is one or if it pays by now to make it.
  ///
  /// - Parameter count: how many bytes more are to be scanned.
  func planIfWorthIt(for count: Int) -> ScanPlan? {
    if let plan = kept?.value.plan ?? made.known { return plan }
    guard isWorthMaking(adding: count) else { return nil }
    // Whoever comes while one thread makes it does not wait.
    let (isFirst, _) = isBeingMade.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing)
    return isFirst ? made.value : nil
  }

  private func isWorthMaking(adding count: Int) -> Bool {
    if bytes.load(ordering: .relaxed) >= Self.enough { return true }
    return bytes.wrappingAdd(count, ordering: .relaxed).newValue >= Self.enough
  }

  private static let enough = 64 << 10
}

/// A plan that was kept, or that there is none.
private final class KeptPlan: Sendable {
  let plan: ScanPlan?
  init(_ plan: ScanPlan?) { self.plan = plan }
}
