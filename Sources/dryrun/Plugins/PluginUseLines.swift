import PluginHost
import PluginKit
import PolicyPacks

/// What there is to say of the plugins that a pack names, without starting any.
struct PluginUseLines {
  let catalogue: PluginCatalogue

  /// A line for each plugin; none if the pack names none.
  func lines(of pack: PolicyPack) -> [String] {
    let statuses = Dictionary(catalogue.statuses().map { ($0.id, $0) }) { first, _ in first }
    return pack.pluginUses.map { use in
      if let trouble = catalogue.trouble(with: use) { return "plugins: \(trouble.message)" }
      let status = statuses[use.plugin]
      let version = status?.manifest.map { " \($0.version)" } ?? ""
      return "plugins: '\(use.plugin)'\(version) "
        + (status?.folder == nil ? "is part of this program" : "may run as pack.lock says")
    }.reduce(into: []) { lines, line in if !lines.contains(line) { lines.append(line) } }
  }
}
