public import PluginKit

/// Hands events on to a file: one event a line, each there once.
///
/// For whoever reads them with tools of their own, and as the simplest example of an exporter.
public struct JSONLines: Plugin, ExporterPlugin {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "jsonl", title: "A file with one event a line", version: "1.0.0", kinds: [.exporter],
    configuration: [
      "type": "object", "required": ["file"], "additionalProperties": false,
      "properties": [
        "file": [
          "type": "string", "minLength": 1,
          "description": "The file, absolute or from the pack's folder; made if it is not there.",
        ]
      ],
    ],
    needs: PluginNeeds(deadlineMs: 60_000))

  private let file: EventFile

  private struct Settings: Decodable { var file: String }

  /// A plugin for the file that the configuration names; it is opened when events come.
  public init(_ setup: PluginSetup) throws {
    let path = try setup.settings(Settings.self, of: JSONLines.manifest).file
    guard !path.isEmpty, !path.utf8.contains(0), !path.hasSuffix("/") else {
      throw PluginError(.badConfiguration, "this must be the path of a file", pointer: "/file")
    }
    guard !path.hasPrefix("/") else {
      file = EventFile(path)
      return
    }
    guard let base = setup.folder else {
      throw PluginError(
        .badConfiguration, "there is no pack's folder here, so the path must begin with /",
        pointer: "/file")
    }
    file = EventFile("\(base)/\(path)")
  }

  /// Appends those events that are not in the file yet; they are on the disk when this returns.
  public func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    var (lines, rejected): ([EventFile.Line], [ExportReceipt.Rejection]) = ([], [])
    for (index, event) in events.enumerated() {
      guard let id = event["id"]?.string, !id.isEmpty, event["kind"]?.string != nil else {
        rejected.append(.init(index: index, reason: "an event is an object with 'id' and 'kind'"))
        continue
      }
      lines.append(EventFile.Line(id: id, text: event.text))
    }
    guard !lines.isEmpty else { return ExportReceipt(accepted: 0, rejected: rejected) }
    try await file.append(lines)
    return ExportReceipt(accepted: lines.count, rejected: rejected)
  }

  /// Closes the file.
  public func shutdown() async { await file.close() }
}
