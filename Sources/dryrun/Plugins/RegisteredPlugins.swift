import FileInbox
import JSONLines
import MCPTool
import NameDirectory
import OpenAICompatible
import PluginKit
import Replay
import Webhook
import XAPI

/// The plugins that are part of this program.
///
/// To add one: a folder `Plugins/<id>/` with a type that conforms to `Plugin`, a target of it in
/// Package.swift, and one line here.
enum RegisteredPlugins {
  static let all: [any Plugin.Type] = [
    FileInbox.self,
    JSONLines.self,
    MCPTool.self,
    NameDirectory.self,
    OpenAICompatible.self,
    Replay.self,
    Webhook.self,
    XAPI.self,
  ]
}
