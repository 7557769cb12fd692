import GRDB

/// The queries about the store itself.
enum SettingQueries {
  static func value(of name: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM settings WHERE name = $1", arguments: [name])
  }

  static func insert(_ name: String, _ value: String, in database: Database) throws {
    try database.run(
      sql: "INSERT INTO settings (name, value) VALUES ($1, $2)", arguments: [name, value])
  }
}
