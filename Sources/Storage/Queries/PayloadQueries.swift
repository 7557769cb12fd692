import GRDB

/// The queries on what the log's entries commit to.
enum PayloadQueries {
  static func insert(
    _ sequence: Int, _ person: String?, _ salt: String, _ payload: String, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO log_payload (sequence, person, salt, payload) VALUES ($1, $2, $3, $4)",
      arguments: [sequence, person, salt, payload])
  }

  static func payload(of sequence: Int, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT payload FROM log_payload WHERE sequence = $1", arguments: [sequence])
  }
}
