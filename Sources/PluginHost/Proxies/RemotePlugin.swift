import PluginKit

/// A plugin that the host calls over lines, in a process of its own or in this one.
///
/// It conforms to the protocols that plugins in Swift conform to, so nobody else needs to know. Each kind has
/// a file of its own, which also checks that an answer can be what was asked for.
struct RemotePlugin: Sendable {
  let instance: PluginInstance

  var id: PluginID { instance.plan.id }

  /// Takes an answer down as broken.
  func refuse(_ breach: Breach) async -> PluginFailure {
    let failure = PluginFailure(id, .protocolBreach(breach))
    await instance.note(failure)
    return failure
  }
}
