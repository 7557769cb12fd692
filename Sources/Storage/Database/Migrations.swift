import GRDB

/// Brings a database to the schema of this program.
enum Migrations {
  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    for version in Schema.versions {
      migrator.registerMigration(version.name) { database in
        try database.execute(sql: version.sql)
      }
    }
    return migrator
  }()

  /// Whether there is nothing to do.
  ///
  /// - Throws: `newerSchema` if a newer version of the program wrote it.
  static func areDone(in database: Database, _ folder: DataFolder) throws -> Bool {
    if try migrator.hasBeenSuperseded(database) {
      throw StorageError(
        .newerSchema,
        "\(folder.database) was written by a newer version of this program; "
          + "use that one: this one would not understand what it finds")
    }
    return try migrator.hasCompletedMigrations(database)
  }

  /// Does what is to do, each version in a transaction of its own.
  static func run(on queue: DatabaseQueue) throws { try migrator.migrate(queue) }
}
