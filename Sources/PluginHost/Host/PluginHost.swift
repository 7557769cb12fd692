package import PluginKit
package import PolicyPacks

/// Finds, verifies, starts, supervises and calls the plugins that packs use.
///
/// Each use (a plugin and how it is configured) is one running instance, started when it is first asked for.
/// Whoever gets a plugin from here can rely on it as on one in Swift: every call ends by its deadline, spans
/// are inside the text, and what went wrong is thrown as ``PluginFailure``.
///
/// ## Topics
/// - ``detector(_:)``, ``tool(_:)``, ``connector(_:)``, ``exporter(_:)``
/// - ``status()``, ``provenance(of:)``
/// - ``shutdown()``
package actor PluginHost {
  let catalogue: PluginCatalogue
  private let packFolder: String?
  private let options: PluginHostOptions
  private var instances: [PluginUse: PluginInstance] = [:]
  private var isShutDown = false

  /// A host; nothing is started yet.
  ///
  /// - Parameters:
  ///   - registered: the plugins that are part of the program.
  ///   - folders: folders that hold plugins, each in a folder of its own.
  ///   - grants: what the pack's lock grants plugins that are programs.
  ///   - packFolder: the folder that paths in configurations are relative to.
  ///   - options: how plugins are run.
  package init(
    registered: [any Plugin.Type] = [], folders: [String] = [], grants: [PluginGrant] = [],
    packFolder: String? = nil, options: PluginHostOptions = PluginHostOptions()
  ) {
    catalogue = PluginCatalogue(
      registered: registered, folders: PluginFolders(folders), grants: grants)
    self.packFolder = packFolder
    self.options = options
  }

  /// A detector that is ready for calls.
  package func detector(_ use: PluginUse) async throws(PluginFailure) -> any DetectorPlugin {
    try await ready(use, .detector)
  }

  /// A tool that is ready for calls.
  package func tool(_ use: PluginUse) async throws(PluginFailure) -> any ToolPlugin {
    try await ready(use, .tool)
  }

  /// A connector that is ready for calls.
  package func connector(_ use: PluginUse) async throws(PluginFailure) -> any ConnectorPlugin {
    try await ready(use, .connector)
  }

  /// An exporter that is ready for calls.
  package func exporter(_ use: PluginUse) async throws(PluginFailure) -> any ExporterPlugin {
    try await ready(use, .exporter)
  }

  /// How long one call of a plugin may take; a second for one that never was asked for.
  package func callLimit(of use: PluginUse) -> Duration {
    instances[use]?.plan.callLimit ?? .seconds(1)
  }

  /// Which plugin answers for a use, exactly; `nil` if it never ran here.
  package func provenance(of use: PluginUse) async -> PluginProvenance? {
    guard let instance = instances[use] else { return nil }
    let plan = instance.plan
    return await instance.status().confinement.map { confinement in
      PluginProvenance(
        id: plan.id, version: plan.manifest.version, digest: plan.digest, confinement: confinement)
    }
  }

  /// How each plugin is: those of the program, those in the folders, and those that were asked for.
  package func status() async -> [PluginStatus] {
    var all = catalogue.statuses()
    for (use, instance) in instances {
      guard let index = all.firstIndex(where: { $0.id == use.plugin }) else { continue }
      all[index].add(await instance.status())
    }
    return all
  }

  /// Ends all plugins: calls that run may be answered first, nothing of a plugin is left afterwards.
  package func shutdown() async {
    isShutDown = true
    let grace = options.shutdownGrace
    await withTaskGroup { group in
      for instance in instances.values {
        group.addTask { await instance.shutdown(grace: grace) }
      }
    }
    instances = [:]
  }

  private func ready(
    _ use: PluginUse, _ kind: PluginKind
  ) async throws(PluginFailure) -> RemotePlugin {
    let instance = try instance(of: use)
    guard instance.plan.manifest.kinds.contains(kind) else {
      throw PluginFailure(use.plugin, .wrongKind(kind))
    }
    // The first call has a limit of its own; this one is for a machine that cannot even start a process.
    _ = try await instance.connection(by: .now + options.startLimit + .seconds(30))
    return RemotePlugin(instance: instance)
  }

  private func instance(of use: PluginUse) throws(PluginFailure) -> PluginInstance {
    guard !isShutDown else { throw PluginFailure(use.plugin, .stopped) }
    if let instance = instances[use] { return instance }
    let plan = try catalogue.plan(for: use, packFolder: packFolder, options)
    let instance = PluginInstance(plan, options.instances)
    instances[use] = instance
    return instance
  }
}

extension PluginStatus {
  /// Adds one of the plugin's instances.
  fileprivate mutating func add(_ instance: PluginInstanceStatus) {
    state = instance.state
    calls += instance.calls
    lastFailure = instance.lastFailure ?? lastFailure
    confinement = instance.confinement ?? confinement
  }
}
