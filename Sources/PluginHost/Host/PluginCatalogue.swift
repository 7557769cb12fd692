import Diagnostics
package import PluginKit
package import PolicyPacks

/// Every plugin that there is, and what stands between it and being used.
package struct PluginCatalogue: Sendable {
  /// The plugins that are part of the program.
  package let registered: [any Plugin.Type]
  /// The folders that hold programs.
  package let folders: PluginFolders
  /// What the pack's lock grants.
  package let grants: [PluginGrant]

  /// A catalogue; only the folders' names are read.
  package init(registered: [any Plugin.Type], folders: PluginFolders, grants: [PluginGrant]) {
    (self.registered, self.folders, self.grants) = (registered, folders, grants)
  }

  /// What is known of each plugin without starting any, by name.
  package func statuses() -> [PluginStatus] {
    let inside = registered.map { type in
      PluginStatus(
        id: type.manifest.id, manifest: type.manifest, state: .found,
        confinement: .inProcess, calls: 0, diagnostics: twins(of: type.manifest.id))
    }
    let outside = folders.ids.compactMap { folders.plugin($0) }.map { plugin in
      let grant = grant(for: plugin)
      let refusal = refusal(of: plugin)
      return PluginStatus(
        id: plugin.id, manifest: plugin.file?.manifest, folder: plugin.folder,
        digest: plugin.digest, state: refusal == nil ? .verified : .found, grant: grant,
        refusal: refusal, calls: 0, diagnostics: plugin.diagnostics + twins(of: plugin.id))
    }
    return (inside + outside).sorted { $0.id < $1.id }
  }

  /// The lock's line for a plugin: the one for its files, or else one for others of its name.
  func grant(for plugin: FoundPlugin) -> PluginGrant? {
    let own = grants.filter { $0.id == plugin.id }
    return own.first { $0.digest == plugin.digest } ?? own.first
  }

  /// Why a plugin cannot be started as it is; `nil` if nothing stands in the way.
  func refusal(of plugin: FoundPlugin) -> PluginFailure? {
    guard plugin.isSound, let file = plugin.file else {
      return PluginFailure(plugin.id, .broken(plugin.sentences))
    }
    guard let grant = grant(for: plugin) else { return PluginFailure(plugin.id, .notGranted([])) }
    guard grant.digest == plugin.digest else { return PluginFailure(plugin.id, .changed) }
    let refusals = grant.refusals(of: file.manifest.needs)
    return refusals.isEmpty ? nil : PluginFailure(plugin.id, .notGranted(refusals))
  }

  /// A plugin's name that is given twice, by the program and by a folder, or twice by the program.
  private func twins(of id: PluginID) -> [Diagnostic] {
    let inside = registered.count { $0.manifest.id == id }
    let isOutside = folders.ids.contains(id)
    guard inside + (isOutside ? 1 : 0) > 1 else { return [] }
    let message =
      isOutside
      ? "the plugin '\(id)' is part of this program, and stands in a folder, too"
      : "this program has two plugins called '\(id)'"
    return [
      Diagnostic("duplicate-plugin", .error, message, notes: ["give one of them another name"])
    ]
  }
}

// MARK: Plans

extension PluginCatalogue {
  /// How to start a plugin for a use.
  func plan(
    for use: PluginUse, packFolder: String?, _ options: PluginHostOptions
  ) throws(PluginFailure) -> PluginPlan {
    let id = use.plugin
    let twins = twins(of: id)
    guard twins.isEmpty else { throw PluginFailure(id, .broken(twins.map(\.message))) }
    if let type = registered.first(where: { $0.manifest.id == id }) {
      try checkConfiguration(of: use, for: type.manifest)
      if !options.trustsConfigurations { try checkGrant(of: use, for: type.manifest) }
      return PluginPlan(
        manifest: type.manifest, configuration: use.configuration, folder: packFolder, digest: nil
      ) {
      } start: {
        InProcessStart(type: type, environment: options.environment).start()
      }
    }
    guard let plugin = folders.plugin(id) else {
      let unread = folders.diagnostics.map(\.message)
      throw PluginFailure(id, unread.isEmpty ? .notFound : .broken(unread))
    }
    if let refusal = refusal(of: plugin) { throw refusal }
    return try plan(for: use, plugin, packFolder: packFolder, options)
  }

  private func plan(
    for use: PluginUse, _ plugin: FoundPlugin, packFolder: String?, _ options: PluginHostOptions
  ) throws(PluginFailure) -> PluginPlan {
    guard let file = plugin.file, let grant = grant(for: plugin) else {
      throw PluginFailure(plugin.id, .notGranted([]))
    }
    try checkConfiguration(of: use, for: file.manifest)
    let variables = file.manifest.environmentNames(use.configuration)
    let missing = variables.subtracting(grant.environment).sorted()
    guard missing.isEmpty else {
      throw PluginFailure(plugin.id, .notGranted(missing.map { "the variable \($0)" }))
    }
    let program = ProgramStart(
      id: plugin.id, folder: plugin.folder, command: file.command, needs: file.manifest.needs,
      grant: grant, variables: variables, environment: options.environment,
      machine: options.machine)
    return PluginPlan(
      manifest: file.manifest, configuration: use.configuration, folder: packFolder,
      digest: grant.digest
    ) { () throws(PluginFailure) in
      // Before every start: what was looked at must be what runs.
      guard PluginDigest(of: plugin.folder).digest == grant.digest else {
        throw PluginFailure(plugin.id, .changed)
      }
    } start: { () async throws(PluginFailure) in
      try await program.start()
    }
  }

  /// A pack must not get at keys, or start programs, that nobody granted it.
  private func checkGrant(
    of use: PluginUse, for manifest: PluginManifest
  ) throws(PluginFailure) {
    let wanted = PluginGrant(ofConfiguration: use.configuration, for: manifest)
    guard let wanted, !grants.contains(wanted) else { return }
    let program = wanted.sandbox == .none ? ["to start the program that is configured"] : []
    throw PluginFailure(
      use.plugin, .notGranted(wanted.environment.map { "the variable \($0)" } + program))
  }

  private func checkConfiguration(
    of use: PluginUse, for manifest: PluginManifest
  ) throws(PluginFailure) {
    let problems = PluginConfiguration.problems(use.configuration, for: manifest)
    guard problems.isEmpty else { throw PluginFailure(use.plugin, .badConfiguration(problems)) }
  }
}

extension PluginCatalogue {
  /// What keeps a plugin from being used as a pack uses it; `nil` if nothing is known to.
  package func trouble(with use: PluginUse) -> PluginFailure? {
    do {
      _ = try plan(for: use, packFolder: nil, PluginHostOptions())
      return nil
    } catch {
      return error
    }
  }
}
