import PluginKit

extension RemotePlugin: ExporterPlugin {
  /// Hands on events; every one of them must be accounted for.
  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    let receipt: ExportReceipt = try await instance.call(.export, by: call.deadline) { left in
      ExportParameters(events: events, deadlineMs: left)
    }
    let rejected = Set(receipt.rejected.map(\.index))
    guard receipt.accepted >= 0, rejected.count == receipt.rejected.count,
      rejected.allSatisfy(events.indices.contains),
      receipt.accepted + rejected.count == events.count
    else { throw await refuse(.miscounted) }
    return receipt
  }
}
