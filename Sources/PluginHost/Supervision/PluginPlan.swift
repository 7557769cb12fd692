import PluginKit

/// All that is needed to start an instance of a plugin, again and again.
struct PluginPlan: Sendable {
  let manifest: PluginManifest
  /// What the organisation configured.
  let configuration: JSON
  /// The pack's folder, which paths in the configuration are relative to.
  let folder: String?
  /// SHA-256 over the plugin's files; `nil` for one that is part of the program.
  let digest: String?
  /// Compares the files with the lock; done before every start.
  let verify: @Sendable () throws(PluginFailure) -> Void
  /// Starts the plugin.
  let start: @Sendable () async throws(PluginFailure) -> StartedPlugin

  var id: PluginID { manifest.id }
  /// How long one call may take.
  var callLimit: Duration { .milliseconds(manifest.needs.deadlineMs) }
}
