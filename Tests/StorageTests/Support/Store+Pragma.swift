import GRDB

@testable import Storage

extension Store {
  /// How the connection is set up, which nobody can see from outside.
  func pragma(_ name: String) throws -> String? {
    try connection.perform { database in
      try Row.fetchOne(database, sql: "PRAGMA \(name)").flatMap { row in
        switch (row[0] as DatabaseValue).storage {
        case .string(let text): text
        case .int64(let number): "\(number)"
        case .null, .double, .blob: nil
        }
      }
    }
  }
}
