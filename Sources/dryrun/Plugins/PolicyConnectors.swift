import ApprovalDelivery
import Approvals
import Detection
import PluginHost
import PluginKit
import PolicyPacks

/// The connectors that the policy pack in force names for its workflows.
struct PolicyConnectors: ConnectorSource {
  let pack: PolicyPack
  let host: PluginHost

  func plugin(for request: ApprovalRequest) -> String? { use(for: request)?.plugin.name }

  func connector(for request: ApprovalRequest) async throws -> any ConnectorPlugin {
    guard let use = use(for: request) else {
      throw DeliveryProblem("the policy names no connector for this workflow")
    }
    return try await host.connector(use)
  }

  private func use(for request: ApprovalRequest) -> PluginUse? {
    guard pack.id == request.subject.pack else { return nil }
    return pack.workflows[request.workflowID]?.connector
  }
}
