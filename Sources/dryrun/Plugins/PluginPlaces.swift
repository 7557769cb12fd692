import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import SystemFiles

/// Where plugins are: `Plugins/` beside the nearest `dryrun.yaml` or `policies/` upward, and the folders that
/// `dryrun.yaml` names.
struct PluginPlaces {
  /// The folders that hold plugins.
  var folders: [String]
  /// The path of the pack, or the name of a built-in one.
  var pack: String
  /// What the pack's lock grants.
  var grants: [PluginGrant]

  /// The places for the pack that was named, or else the nearest one.
  static func find(_ policy: String?) throws(CommandError) -> PluginPlaces {
    let pack = try PolicyLocation.find(policy).path
    return PluginPlaces(
      folders: try folders(), pack: pack, grants: LockedPlugins.grants(ofPackAt: pack))
  }

  /// The places for a pack that is loaded already: its lock was checked with it.
  static func of(_ pack: PolicyPack, at location: PolicyLocation) throws(CommandError)
    -> PluginPlaces
  {
    PluginPlaces(folders: try folders(), pack: location.path, grants: pack.pluginGrants)
  }

  /// What is known of every plugin, without starting any.
  func catalogue() -> PluginCatalogue {
    PluginCatalogue(
      registered: RegisteredPlugins.all, folders: PluginFolders(folders), grants: grants)
  }

  /// A host of the plugins.
  ///
  /// - Parameter trustsConfigurations: whether the person at the keyboard wrote them, and no pack.
  func host(version: String, trustsConfigurations: Bool = false) -> PluginHost {
    let isFolder = FileManager.default.fileExists(atPath: pack)
    var options = PluginHostOptions(version: version)
    options.trustsConfigurations = trustsConfigurations
    return PluginHost(
      registered: RegisteredPlugins.all, folders: folders, grants: grants,
      packFolder: isFolder ? packFolder : nil, options: options)
  }

  private var packFolder: String {
    let path = URL(fileURLWithPath: pack).standardizedFileURL.path
    return FilePath.isYAML(path) ? FilePath.folder(of: path) : path
  }

  private static func folders() throws(CommandError) -> [String] {
    var folder = FileManager.default.currentDirectoryPath
    while true {
      let file = try ProjectFile(in: folder)
      let isProject =
        file != nil
        || FileManager.default.fileExists(atPath: FilePath.inside(folder, "policies"))
      if isProject {
        let own = FilePath.inside(folder, PluginFolders.name)
        let isThere = FileManager.default.fileExists(atPath: own)
        return (isThere ? [own] : []) + (file?.plugins ?? [])
      }
      guard folder != "/", !folder.isEmpty else { return [] }
      folder = FilePath.folder(of: folder)
    }
  }
}

/// The lines of a pack's lock that are about plugins.
enum LockedPlugins {
  /// What the lock grants; nothing if there is none, or if it is damaged.
  static func grants(ofPackAt path: String) -> [PluginGrant] {
    let file = FilePath.inside(path, PackLock.fileName)
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file)) else { return [] }
    return PackLock(Array(bytes))?.plugins ?? []
  }
}
