import Accounts
import Foundation
import PolicyPacks

/// What the log keeps of an account: how it is now, what was done to it, and by whom; never a secret.
struct AccountChange: Codable {
  enum Act: String, Codable {
    case invited, passwordSet = "password-set", rolesSet = "roles-set"
    case languageSet = "language-set", disabled, enabled
  }

  /// Stands for the account in the log; drawn at random.
  var id: String
  var account: Account
  var act: Act
  var by: PersonID

  /// The first thing that happens to an account.
  init(inviting account: Account, by admin: PersonID) {
    id = UUID().uuidString.replacing("-", with: "").lowercased()
    self.account = account
    act = .invited
    by = admin
  }
}
