import PluginKit

/// Plugin title: brings requests for approval to those who may approve.
///
/// This one keeps them in memory. Replace what the three functions do, such as by calls of your ticket
/// system.
actor PluginName: Plugin, ConnectorPlugin {
  /// The same as in plugin.yaml.
  static let manifest = PluginManifest(
    id: "plugin-id", title: "Plugin title", version: "0.1.0", kinds: [.connector],
    needs: PluginNeeds(deadlineMs: 10_000))

  private var states: [String: TicketStatus.State] = [:]

  init(_ setup: PluginSetup) throws {}

  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    // The same request again has to give the same ticket.
    let ticket = "T-" + submission.id
    if states[ticket] == nil { states[ticket] = .pending }
    return ApprovalTicket(ticket)
  }

  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    guard let state = states[ticket] else {
      throw PluginError(.badInput, "there is no such ticket")
    }
    return TicketStatus(state)
  }

  func withdraw(_ ticket: String, _ call: Call) async throws {
    guard let state = states[ticket] else {
      throw PluginError(.badInput, "there is no such ticket")
    }
    if state == .pending { states[ticket] = .withdrawn }
  }
}
