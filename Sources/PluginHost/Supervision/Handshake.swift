import PluginKit

/// The first call to a plugin that was started: who it is, and what is configured.
struct Handshake {
  let plan: PluginPlan
  let host: InitializeParameters.Host
  let deadline: ContinuousClock.Instant

  /// Compares what the plugin says with its manifest.
  func perform(over connection: PluginConnection) async throws(PluginFailure) {
    let parameters = InitializeParameters(
      host: host, configuration: plan.configuration, folder: plan.folder)
    let answer: InitializeResult
    do {
      answer = try await connection.call(.initialize, parameters, until: deadline)
    } catch {
      throw translated(error)
    }
    if let difference = difference(answer) {
      throw PluginFailure(plan.id, .badHandshake(difference))
    }
  }

  private func difference(_ answer: InitializeResult) -> String? {
    let manifest = plan.manifest
    if answer.id != manifest.id { return "it calls itself by another name" }
    if answer.version != manifest.version {
      return "it has another version than \(manifest.version)"
    }
    if Set(answer.kinds) != Set(manifest.kinds) { return "it does something else" }
    if answer.api != PluginAPI.common(manifest.api, PluginAPI.supported) {
      return "it speaks another major of the contract"
    }
    return nil
  }

  private func translated(_ failure: PluginFailure) -> PluginFailure {
    switch failure.kind {
    case .crashed: PluginFailure(plan.id, .didNotStart("its program ended at once"))
    case .late, .unresponsive:
      PluginFailure(plan.id, .didNotStart("it did not answer the first call in time"))
    // Nothing of a person has been said to it yet, so its own words can be told.
    case .answered(let error) where error.code == .badConfiguration:
      PluginFailure(plan.id, .badConfiguration([error.description]))
    case .answered(let error) where error.code == .noCommonAPI:
      PluginFailure(plan.id, .badHandshake("it speaks another major of the contract"))
    case .answered(let error): PluginFailure(plan.id, .badHandshake(error.description))
    case .protocolBreach(.wrongType):
      PluginFailure(plan.id, .badHandshake("it does not say api, id, version and kinds"))
    default: failure
    }
  }
}
