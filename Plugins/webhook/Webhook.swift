import Foundation
package import OutgoingHTTP
public import PluginKit

/// Brings requests for approval to a system of the organisation's over HTTP, signed.
///
/// Calls are signed as the Standard Webhooks specification says. The receiver's answers are taken as what
/// they are: words of another system, in which only decisions that approvers signed count.
public struct Webhook: Plugin, ConnectorPlugin {
  private let settings: WebhookSettings
  private let client: OutgoingClient
  private let now: @Sendable () -> Date

  /// A plugin for the address that the configuration names.
  public init(_ setup: PluginSetup) throws {
    try self.init(setup, time: OutgoingTime())
  }

  /// As `init(_:)`, with clocks and chance of one's own.
  package init(_ setup: PluginSetup, time: OutgoingTime) throws {
    settings = try WebhookSettings(setup)
    client = OutgoingClient(settings.client, time: time)
    now = time.date
  }

  /// Ends its connections.
  public func shutdown() async { await client.shutdown() }

  /// Posts the request; its id stands in the headers, so that the receiver knows it again.
  public func submit(
    _ submission: ApprovalSubmission, _ call: Call
  ) async throws -> ApprovalTicket {
    let body = WebhookEvent(
      type: "approval.requested", timestamp: now(), data: try JSON(encoding: submission))
    let answer = try await post(body, id: "\(submission.id).requested", call)
    // 409 says in many systems that it is there already; then it has to say as what.
    guard answer.isSuccess || answer.status == 409 else { throw WebhookRefusal.error(answer) }
    if answer.isSuccess, answer.body.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) {
      return ApprovalTicket(submission.id)
    }
    guard let ticket = try? JSONDecoder().decode(ApprovalTicket.self, from: Data(answer.body)),
      !ticket.ticket.isEmpty
    else { throw WebhookRefusal.notUnderstood }
    return ticket
  }

  /// Asks for what approvers said.
  public func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    // These two would lead to another address.
    guard ticket != ".", ticket != "..", !ticket.isEmpty else { throw WebhookRefusal.noTicket }
    var request = OutgoingRequest(.get, settings.statusURL(of: ticket))
    request.set("Accept", "application/json")
    settings.secret.sign(&request, id: "status.\(UUID().uuidString)", at: now())
    let answer = try await send(request, call)
    guard answer.status != 404, answer.status != 410 else { throw WebhookRefusal.noTicket }
    guard answer.isSuccess else { throw WebhookRefusal.error(answer) }
    guard let status = try? JSONDecoder().decode(WebhookStatus.self, from: Data(answer.body)) else {
      throw WebhookRefusal.notUnderstood
    }
    return TicketStatus(
      status.state, by: status.by, reason: status.reason, decisions: status.decisions ?? [])
  }

  /// Posts that a request is no longer needed.
  public func withdraw(_ ticket: String, _ call: Call) async throws {
    let body = WebhookEvent(
      type: "approval.withdrawn", timestamp: now(), data: ["ticket": .string(ticket)])
    let answer = try await post(body, id: "\(ticket).withdrawn", call)
    guard answer.status != 404 else { throw WebhookRefusal.noTicket }
    // Decided, withdrawn or taken away already: nobody needs to be told.
    guard answer.isSuccess || answer.status == 409 || answer.status == 410 else {
      throw WebhookRefusal.error(answer)
    }
  }

  private func post(_ event: WebhookEvent, id: String, _ call: Call) async throws -> WholeResponse {
    var request = OutgoingRequest(.post, settings.url, body: Array(event.json.text.utf8))
    request.set("Content-Type", "application/json")
    request.set("Accept", "application/json")
    request.set("Idempotency-Key", id)
    settings.secret.sign(&request, id: id, at: now())
    return try await send(request, call)
  }

  private func send(_ request: OutgoingRequest, _ call: Call) async throws -> WholeResponse {
    do {
      return try await client.whole(request, before: call.deadline)
    } catch {
      throw PluginError(calling: error, addressAt: "/url")
    }
  }
}

/// What is posted, by the shape that the specification recommends.
struct WebhookEvent {
  var type: String
  var timestamp: Date
  var data: JSON

  var json: JSON {
    [
      "type": .string(type), "timestamp": .string(timestamp.formatted(.iso8601)), "data": data,
    ]
  }
}

/// A status as a receiver may write it: without decisions, too.
private struct WebhookStatus: Decodable {
  var state: TicketStatus.State
  var by: String?
  var reason: String?
  var decisions: [JSON]?
}
