import ApprovalDelivery
import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PolicyPacks
import Storage

/// `dryrun approvals sync`, which brings requests to approvers and signed decisions back.
struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring requests to their approvers, and signed decisions back.",
    discussion: """
      By the connector that the policy names for a workflow. What was not brought yet is brought, what \
      is over is withdrawn. Only decisions that an approver signed count, whatever the other system \
      says. Run it as often as you like, such as every five minutes.
      """)

  @Argument(help: "The request; all if it is not said.") var request: String?
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() async throws {
    let store = try data.presentStore()
    let only = try request.map { try ApprovalDesk(store).request($0).request.id }
    let host = try PluginPlaces.find(policy.policy).host(version: EngineVersion.current)
    let source = PolicyConnectors(pack: try policy.engine().pack, host: host)
    let deliveries: [Delivery]
    do {
      deliveries = try await ApprovalDelivery(store, source).sync(only, at: .now)
      await host.shutdown()
    } catch {
      await host.shutdown()
      throw CommandError(error.message)
    }
    let roster = try DataFailure.translated { try store.roster.read() }
    for delivery in deliveries { try DeliveryText.say(delivery, roster) }
    if deliveries.isEmpty { StandardError.write("nothing new\n") }
    throw deliveries.contains { $0.news.isProblem } ? ExitStatus.findings : ExitStatus.fine
  }
}
