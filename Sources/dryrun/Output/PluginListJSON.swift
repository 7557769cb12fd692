import Diagnostics
import PluginHost
import PluginKit
import PolicyPacks

/// Plugins as JSON, one object each.
enum PluginListJSON {
  static func render(_ statuses: [PluginStatus], _ sandbox: SandboxHere) -> String {
    JSONText.encode(
      Answer(sandbox: sandbox.name, plugins: statuses.map { Entry($0) }))
  }

  private struct Answer: Encodable {
    var sandbox: String
    var plugins: [Entry]
  }

  private struct Entry: Encodable {
    var id: String
    var title: String?
    var version: String?
    var kinds: [String]
    var state: String
    var folder: String?
    var digest: String?
    var isUsable: Bool
    var granted: [String]?
    var refusal: String?
    var problems: [String]

    init(_ status: PluginStatus) {
      id = status.id.name
      title = status.manifest?.title
      version = status.manifest?.version
      kinds = status.manifest?.kinds.map(\.rawValue) ?? []
      state = status.state.rawValue
      folder = status.folder
      digest = status.digest
      problems = status.diagnostics.filter { $0.severity == .error }.map(\.message)
      refusal = status.refusal?.message
      isUsable = status.refusal == nil && problems.isEmpty
      granted = status.grant?.words
    }
  }
}
