import PluginHost
import PluginKit
import PolicyPacks

/// One plugin in lines for people.
enum PluginInfoText {
  static func render(_ status: PluginStatus) -> String {
    let manifest = status.manifest
    var rows = [("plugin", "\(status.id) \(manifest?.version ?? "")")]
    if let manifest { rows += about(manifest) }
    rows.append(("folder", status.folder ?? "part of this program"))
    if let digest = status.digest { rows.append(("digest", digest)) }
    if status.folder != nil {
      rows.append(
        ("granted", status.grant.map { granted($0.words) } ?? "no, it stands in no pack.lock"))
    }
    if let refusal = status.refusal { rows.append(("refused", refusal.message)) }
    return rows.map { $0.padded(to: 11) + $1 + "\n" }.joined()
  }

  private static func granted(_ words: [String]) -> String {
    words.isEmpty ? "to run, and nothing else" : words.joined(separator: " ")
  }

  private static func about(_ manifest: PluginManifest) -> [(String, String)] {
    [
      ("title", manifest.title),
      ("kinds", manifest.kinds.map(\.rawValue).joined(separator: ", ")),
      ("api", manifest.api.map(String.init).joined(separator: ", ")),
      ("answers", manifest.isDeterministic ? "the same input the same way" : "not always the same"),
      ("needs", needs(manifest.needs)),
      ("configure", manifest.configuration?.text ?? "nothing"),
      ("examples", "\(manifest.examples.count)"),
    ]
  }

  private static func needs(_ needs: PluginNeeds) -> String {
    var words: [String] = []
    if !needs.network.isEmpty { words.append("network \(needs.network.joined(separator: " "))") }
    words += needs.reads.map { "read \($0)" } + needs.writes.map { "write \($0)" }
    words += needs.environment.map { "variable \($0)" }
    if needs.seesProcesses { words.append("processes") }
    words.append("\(needs.memoryMB) MiB")
    if needs.cpuSeconds > 0 { words.append("\(needs.cpuSeconds) s of processor time") }
    words.append("\(needs.deadlineMs) ms a call")
    return words.joined(separator: ", ")
  }
}
