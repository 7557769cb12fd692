import Approvals
import Detection
import Foundation
import PluginKit
import PolicyPacks
import Storage

/// A request that is in another system, while it is not over.
struct OpenTicket {
  private let ticket: RequestTicket
  private let connector: any ConnectorPlugin
  private let store: Store
  private let time: Duration

  /// More than this is not what approvers of one request say.
  private static let mostDecisions = 200

  init(
    _ ticket: RequestTicket, _ connector: any ConnectorPlugin, _ store: Store, _ time: Duration
  ) {
    self.ticket = ticket
    self.connector = connector
    self.store = store
    self.time = time
  }

  /// Asks what approvers said, takes in what counts, and ends what is over.
  func follow(_ approval: ApprovalCase, at now: Date) async throws -> [DeliveryNews] {
    if approval.state(at: now).isFinal { return try await end(approval, at: now) }
    let status = try await connector.status(of: ticket.ticket, Call(within: time))
    var (news, latest) = try take(status.decisions, into: approval, at: now)
    let state = latest.state(at: now)
    if OpenTicket.differs(status.state, from: state) { news.append(.reported(status.state)) }
    if state.isFinal { news += try await end(latest, at: now) }
    return news
  }

  /// Takes in those decisions that count, in the order in which they were signed.
  private func take(
    _ decisions: [JSON], into approval: ApprovalCase, at now: Date
  ) throws -> (news: [DeliveryNews], latest: ApprovalCase) {
    var (news, latest, signed): ([DeliveryNews], ApprovalCase, [SignedDecision]) = (
      [], approval, []
    )
    if decisions.count > OpenTicket.mostDecisions {
      news.append(
        .failed(
          "it brought \(decisions.count) decisions; the first "
            + "\(OpenTicket.mostDecisions) were looked at"))
    }
    for json in decisions.prefix(OpenTicket.mostDecisions) {
      do throws(ApprovalError) {
        signed.append(try SignedDecision(json: Data(json.text.utf8)))
      } catch {
        news.append(.refused(by: nil, error))
      }
    }
    for decision in signed.sorted(by: { $0.event.at < $1.event.at }) {
      do {
        // A plugin speaks of the request that it was asked about.
        guard decision.request == approval.request.id else { throw ApprovalError.otherRequest }
        guard let after = try store.requests.receive(decision, at: now) else { continue }
        latest = after
        news.append(.decided(decision.event, after))
      } catch let error as ApprovalError {
        news.append(.refused(by: decision.event.by, error))
      }
    }
    return (news, latest)
  }

  /// Tells approvers that they need not look at it any more, unless it was granted and is used up.
  private func end(_ approval: ApprovalCase, at now: Date) async throws -> [DeliveryNews] {
    switch approval.state(at: now) {
    case .waiting, .granted: return []
    case .expired, .usedUp:
      try store.tickets.close(ticket.request, at: now)
      return []
    case .rejected, .withdrawn, .revoked:
      do {
        try await connector.withdraw(ticket.ticket, Call(within: time))
      } catch {
        // What was taken in before is told all the same; the ticket stays open for the next time.
        return [.failed(ApprovalDelivery.words(for: error))]
      }
      try store.tickets.close(ticket.request, at: now)
      return [.ended(ticket)]
    }
  }

  /// Whether the other system says something that the signed decisions do not.
  private static func differs(_ said: TicketStatus.State, from state: ApprovalState) -> Bool {
    switch (said, state) {
    case (.pending, _), (.approved, .granted), (.approved, .expired), (.approved, .usedUp),
      (.rejected, .rejected), (.rejected, .revoked), (.withdrawn, .withdrawn):
      false
    default: true
    }
  }
}
