import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PluginHost
import PluginKit
import PolicyPacks

/// `dryrun pack lock`, which accepts a pack's parents as they are, and lets its plugins run.
struct PackLockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Write down a pack's parents, and what its plugins may do; others are refused.",
    discussion: """
      Say it again to accept parents and plugins that have changed. Plugins that are programs of their \
      own run only if they stand in the lock; what each needs is shown before it is granted. Remove \
      pack.lock to lock no parent and run no such plugin.
      """)

  @Argument(help: "The pack's folder. Without it, as for check.", completion: .directory)
  var pack: String?
  @Option(
    help: ArgumentHelp(
      "Also grant a plugin that the pack does not name, such as an exporter; more than once.",
      valueName: "id"))
  var plugin: [String] = []
  @Option(
    help: ArgumentHelp(
      "Let this plugin run without a sandbox where there is none; more than once.",
      valueName: "id"))
  var withoutSandbox: [String] = []
  @Flag(help: "Grant what is shown without asking.") var yes = false

  func run() throws {
    let location = try PolicyLocation.find(pack)
    let loader = PackLoader(trust: .nothing, at: .now, checksLock: false)
    let loaded = loader.load(at: location.path)
    guard let pack = loaded.pack else {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
      throw CommandError("the pack has errors, so its parents were not written down")
    }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandError("'\(location.path)' is no folder, so there is no place for a lock") }
    let path = "\(location.path)/\(PackLock.fileName)"
    let old = FileManager.default.contents(atPath: path).flatMap { PackLock(Array($0)) }
    var lock = loaded.lock
    let ids = Set(pack.pluginUses.map(\.plugin) + (plugin + withoutSandbox).map { PluginID($0) })
    lock.plugins = try PluginGrants(
      folders: PluginPlaces.of(pack, at: location).catalogue(), uses: pack.pluginUses,
      withoutSandbox: Set(withoutSandbox.map { PluginID($0) })
    ).grants(for: ids)
    guard try isAgreed(lock, old) else { throw ExitStatus.findings }
    try write(lock, over: old, to: path)
  }

  /// Shows what plugins get that they did not get before, and asks.
  private func isAgreed(_ lock: PackLock, _ old: PackLock?) throws -> Bool {
    let new = lock.plugins.filter { !(old?.plugins.contains($0) ?? false) }
    guard !new.isEmpty else { return true }
    for grant in new {
      let words = grant.words.isEmpty ? ["nothing beside running in a sandbox"] : grant.words
      try StandardOutput.shared.write(
        "plugin \(grant.id) \(grant.version) (\(grant.digest.prefix(12))) gets: "
          + words.joined(separator: ", ") + "\n")
    }
    return try Question.isAnsweredYes("Let \(new.count == 1 ? "it" : "them") run so?", yes)
  }

  private func write(_ lock: PackLock, over old: PackLock?, to path: String) throws {
    do {
      try Data(lock.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError("'\(path)' cannot be written")
    }
    let changes = old.map { lock.differences(from: $0) } ?? []
    let parents = lock.parents.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
    let plugins = lock.plugins.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
    try StandardOutput.shared.write(
      "\(path): \(parents.isEmpty ? "no parents" : parents)"
        + (plugins.isEmpty ? "" : "; plugins: \(plugins)") + "\n"
        + changes.map { "  \($0)\n" }.joined())
  }
}

/// What plugins would get that are programs of their own.
private struct PluginGrants {
  let folders: PluginCatalogue
  let uses: [PluginUse]
  let withoutSandbox: Set<PluginID>

  /// Everything that each needs.
  ///
  /// Plugins that are part of this program need a grant only for variables and
  /// programs that the pack's configurations name.
  func grants(for ids: Set<PluginID>) throws(CommandError) -> [PluginGrant] {
    var grants = folders.registered.flatMap { type in
      uses.filter { $0.plugin == type.manifest.id }.compactMap {
        PluginGrant(ofConfiguration: $0.configuration, for: type.manifest)
      }
    }
    let inside = Set(folders.registered.map { $0.manifest.id })
    for id in ids.sorted() where !inside.contains(id) {
      guard let found = folders.folders.plugin(id) else {
        let known = (folders.folders.ids + inside).map(\.name).sorted()
        let hint = id.name.nearest(in: known).map { "; did you mean '\($0)'?" } ?? ""
        throw CommandError(
          "there is no plugin '\(id)'\(hint); a plugin is a folder with a plugin.yaml under Plugins/"
        )
      }
      guard found.isSound, let manifest = found.file?.manifest, let digest = found.digest,
        let grant = PluginGrant(
          everythingFor: manifest,
          configurations: uses.filter { $0.plugin == id }.map(\.configuration), digest: digest,
          sandbox: withoutSandbox.contains(id) ? .none : .required)
      else {
        StandardError.write(
          TextRenderer(style: .forStandardError).render(found.diagnostics) + "\n")
        throw CommandError("the plugin '\(id)' has errors, so nothing was granted")
      }
      grants.append(grant)
    }
    return grants.sorted { ($0.id, $0.digest) < ($1.id, $1.digest) }
  }
}
