import MCPTool
import NameDirectory
import OpenAICompatible
import PluginKit
import Replay

/// The plugins that are part of this program.
///
/// To add one: a folder `Plugins/<id>/` with a type that conforms to `Plugin`, a target of it in
/// Package.swift, and one line here.
enum RegisteredPlugins {
  static let all: [any Plugin.Type] = [
    MCPTool.self,
    NameDirectory.self,
    OpenAICompatible.self,
    Replay.self,
  ]
}
