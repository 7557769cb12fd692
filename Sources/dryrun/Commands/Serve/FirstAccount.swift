import Accounts
import Detection
import Foundation
import PolicyPacks
import Storage

/// The account by which a new server is set up: whoever started it gets a link.
enum FirstAccount {
  static let id: PersonID = "admin"

  /// The path of the link; `nil` where somebody has a password already.
  static func invitation(_ store: Store, pack: PackID) throws(CommandError) -> String? {
    try DataFailure.translated { () throws -> String? in
      guard try store.accounts.withPassword().isEmpty else { return nil }
      let token =
        try store.accounts[id] == nil
        ? try store.accounts.invite(
          Accounts.Account(
            id: id, name: "Admin", pack: pack, roles: Set(Role.allCases), created: .now),
          by: id, at: .now)
        : try store.accounts.invite(id, by: id, at: .now)
      return "invitation/\(token.text)"
    }
  }
}
