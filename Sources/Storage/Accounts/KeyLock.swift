import Accounts
import Detection
import PolicyPacks

/// A person's key as it lies sealed, with the secret that opens it.
///
/// It is opened when something is to be signed, and not before: most requests sign nothing.
struct KeyLock: Sendable {
  let sealed: [UInt8]
  let account: PersonID
  let token: SecretToken

  /// The key; `nil` if it does not open.
  var key: AccountKey? { AccountKey(opening: sealed, of: account, with: token.sealingKey) }
}
