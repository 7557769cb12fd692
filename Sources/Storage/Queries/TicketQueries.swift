import Approvals
import Detection
import GRDB

/// The queries on where requests are in other systems.
enum TicketQueries {
  static func keep(_ ticket: RequestTicket, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO tickets (request, sequence, is_open) VALUES ($1, $2, $3)
        ON CONFLICT (request) DO UPDATE SET sequence = excluded.sequence,
          is_open = excluded.is_open
        """, arguments: [ticket.request.description, sequence, ticket.isOpen ? 1 : 0])
  }

  static func ticket(of request: RequestID, in database: Database) throws -> RequestTicket? {
    try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM tickets t JOIN log_payload p ON p.sequence = t.sequence
        WHERE t.request = $1
        """, arguments: [request.description]
    ).map { try Payload.value(RequestTicket.self, from: $0) }
  }

  static func open(in database: Database) throws -> [RequestTicket] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM tickets t JOIN log_payload p ON p.sequence = t.sequence
        WHERE t.is_open = 1 ORDER BY t.request
        """
    ).map { try Payload.value(RequestTicket.self, from: $0) }
  }
}
