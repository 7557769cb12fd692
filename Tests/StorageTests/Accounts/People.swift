import Accounts
import Detection
import Foundation
import GRDB
import PolicyPacks
import Storage
import Testing

/// A store with accounts, whose passwords are quickly tried.
struct People {
  let place: TemporaryStore
  let store: Store
  let accounts: AccountStore
  static let password = Password("quiet lamps under water")
  static let other = Password("seven boats upon a hill")

  init() throws {
    place = try TemporaryStore()
    store = try place.setUp()
    accounts = store.accounts(cost: try People.cost())
  }

  static func cost(rounds: Int = 16) throws -> PasswordCost {
    try #require(PasswordCost(rounds: rounds, blockSize: 1, parallelism: 1))
  }

  static func account(_ id: PersonID, _ roles: Set<Role> = [.learner]) -> Account {
    Account(id: id, name: "Some Body", pack: "team", roles: roles, created: Samples.noon)
  }

  /// An account whose person set a password.
  @discardableResult
  func add(_ id: PersonID, _ roles: Set<Role> = [.learner]) throws -> Account {
    let token = try accounts.invite(People.account(id, roles), by: "admin", at: Samples.noon)
    return try accounts.accept(token, People.password, at: Samples.noon)
  }

  func signIn(
    _ id: PersonID, _ password: Password = People.password, at moment: Date = Samples.noon
  ) throws -> OpenSession? {
    try accounts.signIn(id, password, at: moment)
  }

  /// Somebody signed in, with their key.
  func key(of id: PersonID) throws -> AccountKey {
    let session = try #require(try signIn(id))
    return try #require(try store.sessions.open(session.token, at: Samples.noon)?.key)
  }

  func rows(_ table: String) throws -> Int {
    var count = 0
    try place.tamper { count = try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0 }
    return count
  }
}
