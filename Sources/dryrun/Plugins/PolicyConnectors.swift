import ApprovalDelivery
import Approvals
import Detection
import PluginKit
import PolicyPacks

/// The connectors that the policy pack in force names for its workflows.
struct PolicyConnectors: ConnectorSource {
  private let pack: PolicyPack
  private let folder: String?

  /// - Parameter folder: where the pack is; paths in configurations are relative to it.
  init(_ pack: PolicyPack, at folder: String?) {
    self.pack = pack
    self.folder = folder
  }

  func plugin(for request: ApprovalRequest) -> String? { use(for: request)?.plugin.name }

  func connector(for request: ApprovalRequest) async throws -> any ConnectorPlugin {
    guard let use = use(for: request) else {
      throw DeliveryProblem("the policy names no connector for this workflow")
    }
    let plugin = try LocalPlugin.open(use, folder: folder)
    guard let connector = plugin as? any ConnectorPlugin else {
      throw DeliveryProblem("the plugin brings no requests to approvers")
    }
    return connector
  }

  private func use(for request: ApprovalRequest) -> PluginUse? {
    guard pack.id == request.subject.pack else { return nil }
    return pack.workflows[request.workflowID]?.connector
  }
}
