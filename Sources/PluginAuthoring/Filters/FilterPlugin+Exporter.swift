public import PluginKit

extension FilterPlugin: ExporterPlugin {
  /// Gives events to the script, one a line; it prints `INDEX REASON` for each that it does not take.
  public func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    let filter = try filter(.exporter)
    guard !events.isEmpty else { return ExportReceipt(accepted: 0) }
    let lines = events.map { $0.text + "\n" }.joined()
    let output = try await filter.output(input: Array(lines.utf8), call)
    var rejected: [Int: String] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard let index = parts.first.flatMap({ Int($0) }), events.indices.contains(index) else {
        throw PluginError(
          .internalFailure, "the script printed a line that does not begin with an event's place")
      }
      rejected[index] = parts.count > 1 ? String(parts[1]) : "the script did not say why"
    }
    return ExportReceipt(
      accepted: events.count - rejected.count,
      rejected: rejected.sorted { $0.key < $1.key }.map { .init(index: $0.key, reason: $0.value) })
  }
}
