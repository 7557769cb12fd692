import Foundation
public import PluginKit

extension FilterPlugin: ConnectorPlugin {
  /// Runs `SCRIPT submit ID` with the request as JSON on standard input; it prints a ticket, or JSON.
  public func submit(
    _ submission: ApprovalSubmission, _ call: Call
  ) async throws -> ApprovalTicket {
    let output = try await answer(["submit", submission.id], JSON(encoding: submission), call)
    if case .object = output { return try output.decoded(orThrow: .internalFailure) }
    guard let ticket = output.string, !ticket.isEmpty else {
      throw PluginError(.internalFailure, "the script printed no ticket")
    }
    return ApprovalTicket(ticket)
  }

  /// Runs `SCRIPT status TICKET`; it prints where the request stands, or JSON.
  public func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    let output = try await answer(["status", ticket], ["ticket": .string(ticket)], call)
    guard case .object(var members) = output else {
      guard let state = TicketStatus.State(rawValue: output.string ?? "") else {
        throw PluginError(
          .internalFailure,
          "the script printed no state: pending, approved, rejected or withdrawn")
      }
      return TicketStatus(state)
    }
    members["decisions"] = members["decisions"] ?? []
    return try JSON.object(members).decoded(orThrow: .internalFailure)
  }

  /// Runs `SCRIPT withdraw TICKET`.
  public func withdraw(_ ticket: String, _ call: Call) async throws {
    _ = try await answer(["withdraw", ticket], ["ticket": .string(ticket)], call)
  }

  /// What the script prints: JSON if it is an object, or else a word.
  private func answer(
    _ arguments: [String], _ input: JSON, _ call: Call
  ) async throws -> JSON {
    let output = try await filter(.connector).output(
      arguments, input: Array((input.text + "\n").utf8), call)
    let text = String(decoding: output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if text.hasPrefix("{"), let json = try? JSON(text: text) { return json }
    return .string(text)
  }
}
