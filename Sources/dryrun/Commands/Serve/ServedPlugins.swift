import Detection
import Evaluation
import PackAuthoring
import PluginHost
import PolicyPacks
import Synchronization

/// The plugins of the pack that is served: a pack that is saved anew gets a host of its own.
final class ServedPlugins: PluginDetectors {
  private struct State {
    var rules: String?
    var grants: [PluginGrant] = []
    var host: PluginHost?
  }

  private let store: PackStore
  private let location: PolicyLocation
  private let state = Mutex(State())

  init(_ store: PackStore, at location: PolicyLocation) {
    self.store = store
    self.location = location
  }

  func answer(
    _ use: PluginUse, about text: SensitiveText, language: String?
  ) async -> PluginAnswer {
    guard let host = try? host() else { return PluginAnswer(.missing) }
    return await HostedDetectors(host: host).answer(use, about: text, language: language)
  }

  /// The host of the pack in force; that of an earlier one is shut down once its calls are answered.
  private func host() throws -> PluginHost {
    let pack = store.engine.pack
    return try state.withLock { state in
      if let host = state.host, state.rules == pack.rulesDigest, state.grants == pack.pluginGrants {
        return host
      }
      let host = try PluginPlaces.of(pack, at: location).host(version: EngineVersion.current)
      if let old = state.host { Task { await old.shutdown() } }
      state = State(rules: pack.rulesDigest, grants: pack.pluginGrants, host: host)
      return host
    }
  }
}
