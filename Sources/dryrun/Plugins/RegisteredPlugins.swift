import NameDirectory
import PluginKit

/// The plugins that are part of this program.
///
/// To add one: a folder `Plugins/<id>/` with a type that conforms to `Plugin`, a target of it in
/// Package.swift, and one line here.
enum RegisteredPlugins {
  static let all: [any Plugin.Type] = [NameDirectory.self]
}
