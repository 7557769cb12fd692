import ApprovalDelivery
import Foundation
import PluginKit
import PolicyPacks

/// Opens a plugin that is part of this program.
enum LocalPlugin {
  static func open(_ use: PluginUse, folder: String?) throws -> any Plugin {
    guard let type = RegisteredPlugins.all.first(where: { $0.manifest.id == use.plugin }) else {
      throw DeliveryProblem("there is no plugin '\(use.plugin)' here")
    }
    let names = Set(type.manifest.needs.environment)
    let environment = ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
    return try type.init(
      PluginSetup(configuration: use.configuration, folder: folder, environment: environment))
  }
}
