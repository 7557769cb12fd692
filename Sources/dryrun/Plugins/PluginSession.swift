import Evaluation
import PluginHost
import PolicyPacks

/// The plugins of one pack, for as long as a command needs them.
enum PluginSession {
  /// Does some work with a host of plugins, which are ended afterwards.
  ///
  /// Nothing is started, and no folder is looked at, before a plugin is asked for.
  static func run<Result>(
    of pack: PolicyPack, at location: PolicyLocation,
    _ body: (PluginHost) async throws -> Result
  ) async throws -> Result {
    let host = try PluginPlaces.of(pack, at: location).host(version: EngineVersion.current)
    do {
      let result = try await body(host)
      await host.shutdown()
      return result
    } catch {
      await host.shutdown()
      throw error
    }
  }
}

extension PolicyOptions {
  /// Does some work with whoever runs the plugins that the pack's detectors name.
  func asking<Result>(
    for engine: Engine, _ body: (any PluginDetectors) async throws -> Result
  ) async throws -> Result {
    guard engine.asksPlugins else { return try await body(NoPlugins()) }
    return try await PluginSession.run(of: engine.pack, at: try PolicyLocation.find(policy)) {
      try await body(HostedDetectors(host: $0))
    }
  }
}
