import Diagnostics
import PluginHost
import PluginKit
import PolicyPacks

/// Plugins as a table for people, and under it what stands in the way of some.
struct PluginListText {
  let style: TerminalStyle

  func render(
    _ statuses: [PluginStatus], _ places: PluginPlaces, _ sandbox: SandboxHere
  ) -> String {
    var lines = ["sandbox: \(sandbox.sentence)"]
    lines.append(
      "folders: \(places.folders.isEmpty ? "none" : places.folders.joined(separator: ", "))")
    guard !statuses.isEmpty else { return (lines + ["there are no plugins"]).text }
    let rows = statuses.map { row($0, sandbox) }
    let header = ["plugin", "version", "kinds", "state", "runs in", "granted"]
    lines += ["", Self.line(header, Self.widths(rows + [header]))]
    lines += rows.map { Self.line($0, Self.widths(rows + [header])) }
    let refusals = statuses.compactMap(\.refusal?.message)
    return (lines + (refusals.isEmpty ? [] : [""]) + refusals).text
  }

  private func row(_ status: PluginStatus, _ sandbox: SandboxHere) -> [String] {
    let isInside = status.folder == nil
    return [
      status.id.name, status.manifest?.version ?? "?",
      status.manifest?.kinds.map(\.rawValue).joined(separator: ",") ?? "?",
      status.diagnostics.contains { $0.severity == .error } ? "unusable" : status.state.rawValue,
      isInside ? "this program" : sandbox.name,
      isInside ? "needs none" : status.refusal == nil ? Self.grants(status) : "no",
    ]
  }

  private static func grants(_ status: PluginStatus) -> String {
    let words = status.grant?.words ?? []
    return words.isEmpty ? "to run" : words.joined(separator: " ")
  }

  private static func widths(_ rows: [[String]]) -> [Int] {
    (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { $0.padded(to: $1) }
    return cells.joined(separator: "  ").trimmedAtEnd
  }
}

extension [String] {
  fileprivate var text: String { joined(separator: "\n") + "\n" }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
