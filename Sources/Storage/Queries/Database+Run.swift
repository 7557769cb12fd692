import GRDB

extension Database {
  /// Runs a statement that changes something, compiled once for each connection.
  func run(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
