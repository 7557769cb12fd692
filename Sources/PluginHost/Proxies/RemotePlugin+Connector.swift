import PluginKit

extension RemotePlugin: ConnectorPlugin {
  /// Brings a request to its approvers; a ticket without a name is none.
  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    let ticket: ApprovalTicket = try await instance.call(.submit, by: call.deadline) { left in
      SubmitParameters(submission: submission, deadlineMs: left)
    }
    guard !ticket.ticket.isEmpty else { throw await refuse(.wrongType) }
    return ticket
  }

  /// Where a request stands there.
  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    try await instance.call(.status, by: call.deadline) { left in
      TicketParameters(ticket: ticket, deadlineMs: left)
    }
  }

  /// Tells approvers that a request is no longer needed.
  func withdraw(_ ticket: String, _ call: Call) async throws {
    let _: JSON = try await instance.call(.withdraw, by: call.deadline) { left in
      TicketParameters(ticket: ticket, deadlineMs: left)
    }
  }
}
