public import Foundation
public import PluginKit
import PluginHost

/// A plugin that is made of scripts: what `dryrun plugin serve` serves.
public struct FilterPlugin: Plugin {
  /// Stands for the one of the plugin's folder, which is only known when it runs.
  public static let manifest = PluginManifest(
    id: "filter", title: "Filter", version: "1.0.0", kinds: PluginKind.allCases)

  let title: String
  private let scripts: FilterScripts
  private let environment: [String: String]

  /// A plugin without scripts, which can do nothing.
  public init(_ setup: PluginSetup) throws {
    self.init(FilterScripts([:]), Self.manifest, setup, environment: [:])
  }

  /// A server of scripts.
  ///
  /// - Parameters:
  ///   - manifest: what the plugin's folder says of it.
  ///   - environment: the environment of the scripts; what was configured stands there, too, as JSON in
  ///     `DRYRUN_CONFIGURATION`.
  public static func server(
    of scripts: FilterScripts, _ manifest: PluginManifest,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> PluginServer {
    PluginServer(manifest, environment: environment) { setup in
      if let problem = PluginConfiguration.firstProblem(setup.configuration, for: manifest) {
        throw problem
      }
      return FilterPlugin(scripts, manifest, setup, environment: environment)
    }
  }

  private init(
    _ scripts: FilterScripts, _ manifest: PluginManifest, _ setup: PluginSetup,
    environment: [String: String]
  ) {
    title = manifest.title
    self.scripts = scripts
    var environment = environment
    environment["DRYRUN_CONFIGURATION"] = setup.configuration.text
    environment["DRYRUN_FOLDER"] = setup.folder
    self.environment = environment
  }

  func filter(_ kind: PluginKind) throws(PluginError) -> Filter {
    guard let program = scripts.programs[kind] else {
      throw PluginError(.methodNotFound, "the plugin has no method with this name")
    }
    return Filter(program: program, environment: environment)
  }
}
