import PluginKit

/// A detector's test of itself: the examples of its manifest, before first use.
///
/// Examples are written for the plugin as it is without configuration, so only then they are tried.
struct SelfTest {
  let plan: PluginPlan

  private var applies: Bool {
    plan.manifest.kinds.contains(.detector) && plan.configuration == .object([:])
  }

  func perform(over connection: PluginConnection) async throws(PluginFailure) {
    guard applies else { return }
    for (index, example) in plan.manifest.examples.enumerated() {
      let parameters = DetectParameters(
        text: example.text, deadlineMs: plan.manifest.needs.deadlineMs)
      let result: DetectResult = try await connection.call(
        .detect, parameters, until: .now + plan.callLimit)
      let spans = result.findings.map(\.span).sorted { $0.lowerBound < $1.lowerBound }
      guard spans == example.spans else { throw PluginFailure(plan.id, .selfTest(index + 1)) }
    }
  }
}
