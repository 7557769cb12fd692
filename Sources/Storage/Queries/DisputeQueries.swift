import Detection
import GRDB
import PolicyPacks

/// The queries on disputes.
enum DisputeQueries {
  static func dispute(_ id: DisputeID, in database: Database) throws -> Dispute? {
    let payload = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM disputes d JOIN log_payload p ON p.sequence = d.sequence
        WHERE d.id = $1
        """, arguments: [id.description])
    return try payload.map { try Payload.value(Dispute.self, from: $0) }
  }

  static func keep(_ dispute: Dispute, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO disputes (id, sequence, person, rule, state, opened)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state
        """,
      arguments: [
        dispute.id.description, sequence, dispute.person.description, dispute.rule.description,
        dispute.state.name, dispute.opened.milliseconds,
      ])
  }

  static func list(
    by person: PersonID?, in state: Dispute.State.Kind?, after place: DisputePlace? = nil,
    limit: Int,
    in database: Database
  ) throws -> [Dispute] {
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    for (column, value) in [("person", person?.description), ("state", state?.rawValue)] {
      guard let value else { continue }
      arguments.append(value)
      conditions.append("d.\(column) = $\(arguments.count)")
    }
    if let place {
      arguments += [place.opened.milliseconds, place.id.description]
      let (opened, id) = (arguments.count - 1, arguments.count)
      conditions.append("(d.opened > $\(opened) OR (d.opened = $\(opened) AND d.id > $\(id)))")
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    arguments.append(limit)
    let payloads = try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM disputes d JOIN log_payload p ON p.sequence = d.sequence
        \(filter) ORDER BY d.opened, d.id LIMIT $\(arguments.count)
        """, arguments: StatementArguments(arguments))
    return try payloads.map { try Payload.value(Dispute.self, from: $0) }
  }
}
