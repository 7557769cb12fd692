public import Approvals
public import Detection
public import Foundation

/// Where requests are in other systems.
public struct Tickets: Sendable {
  let connection: Connection

  /// Keeps where a request is; keeping the same again changes nothing.
  ///
  /// - Throws: `notFound` without the request; `invalidValue` for a name or address that is too long.
  public func keep(_ ticket: RequestTicket) throws(StorageError) {
    let length = max(ticket.ticket.utf8.count, ticket.url?.utf8.count ?? 0)
    guard !ticket.ticket.isEmpty, length <= RequestTicket.mostBytes else {
      throw StorageError(
        .invalidValue, "a ticket's name and address have 1 to \(RequestTicket.mostBytes) bytes")
    }
    try connection.change { transaction in
      let database = transaction.database
      guard let approval = try RequestQueries.approval(ticket.request, in: database) else {
        throw Requests.notFound(ticket.request)
      }
      if var old = try TicketQueries.ticket(of: ticket.request, in: database) {
        old.since = ticket.since
        guard old != ticket else { return }
      }
      // The requester's data, like the request itself: whoever forgets one forgets both.
      let sequence = try transaction.append(
        .ticketChanged, of: ticket.request.description,
        person: approval.request.requester.description, ticket, at: ticket.since)
      try TicketQueries.keep(ticket, sequence, in: database)
    }
  }

  /// Notes that nothing more has to be asked or told about a request.
  ///
  /// - Throws: `notFound` if it has no ticket.
  public func close(_ request: RequestID, at moment: Date) throws(StorageError) {
    guard var ticket = try self[request] else {
      throw StorageError(.notFound, "request '\(request)' has no ticket")
    }
    ticket.isOpen = false
    ticket.since = moment.inMilliseconds
    try keep(ticket)
  }

  /// Where a request is; `nil` if it was brought nowhere.
  public subscript(request: RequestID) -> RequestTicket? {
    get throws(StorageError) {
      try connection.read { try TicketQueries.ticket(of: request, in: $0) }
    }
  }

  /// Requests that another system still has to be asked about or told that they are over, by name.
  public func open() throws(StorageError) -> [RequestTicket] {
    try connection.read { try TicketQueries.open(in: $0) }
  }
}
