import GRDB
import Synchronization

/// What every request asks anew and what hardly ever changes: who a token belongs to, who is in the roster,
/// who agreed to what.
extension Connection {
  /// Reads something, unless it was read before and nothing in the database has changed since.
  ///
  /// SQLite itself says whether anything changed: one number counts the commits of other connections, of
  /// whichever process; another one counts the rows that this connection changed.
  ///
  /// - Parameters:
  ///   - question: names what is read, with all that it depends on.
  ///   - body: reads it, all of it as it was at one moment.
  func remembered<Value: Sendable>(
    _ question: String, _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    let present = try readAtOnce { try StoreVersion(of: $0) }
    if let known = memory.value(of: question, in: present), let value = known as? Value {
      return value
    }
    let (version, value) = try read { database in
      (try StoreVersion(of: database), try body(database))
    }
    memory.keep(value, of: question, in: version)
    return value
  }
}

/// Which state of the data a connection sees: the same version, the same data.
struct StoreVersion: Sendable, Hashable {
  private let others: Int
  private let own: Int

  init(of database: Database) throws {
    others =
      try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    own = database.totalChangesCount
  }
}

/// Answers of one version of the data; with the next one all of them are forgotten.
final class StoreMemory: Sendable {
  private struct State {
    var version: StoreVersion?
    var values: [String: any Sendable] = [:]
  }

  private let state = Mutex(State())
  /// So many answers are kept; a server has about as many people at work.
  private static let most = 4_096

  func value(of question: String, in version: StoreVersion) -> (any Sendable)? {
    state.withLock { $0.version == version ? $0.values[question] : nil }
  }

  func keep(_ value: any Sendable, of question: String, in version: StoreVersion) {
    state.withLock { state in
      if state.version != version || state.values.count >= StoreMemory.most {
        state = State(version: version)
      }
      state.values[question] = value
    }
  }
}
