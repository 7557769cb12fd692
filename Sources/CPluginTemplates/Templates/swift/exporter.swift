import PluginKit

/// Plugin title: hands events on to another system.
///
/// This one keeps them in memory. Replace what `export` does, such as by a call of your data warehouse.
actor PluginName: Plugin, ExporterPlugin {
  /// The same as in plugin.yaml.
  static let manifest = PluginManifest(
    id: "plugin-id", title: "Plugin title", version: "0.1.0", kinds: [.exporter],
    needs: PluginNeeds(deadlineMs: 10_000))

  private var events: [String: JSON] = [:]

  init(_ setup: PluginSetup) throws {}

  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    var rejected: [ExportReceipt.Rejection] = []
    for (index, event) in events.enumerated() {
      // An event that is sent again is recognised by its id.
      if let id = event["id"]?.string {
        self.events[id] = event
      } else {
        rejected.append(.init(index: index, reason: "it has no id"))
      }
    }
    return ExportReceipt(accepted: events.count - rejected.count, rejected: rejected)
  }
}
