import Accounts
import PolicyPacks

/// Who asks: somebody who signed in, or anybody.
struct Visitor: Sendable {
  /// Somebody who signed in, and how.
  struct Member: Sendable {
    /// Who.
    let account: Account
    /// By what they are known.
    let means: Means
    private let opened: @Sendable () -> AccountKey?

    /// Somebody who signed in.
    ///
    /// - Parameter key: what signs for them; it is opened when something is signed.
    init(account: Account, key: @autoclosure @escaping @Sendable () -> AccountKey?, means: Means) {
      (self.account, self.means, opened) = (account, means, key)
    }

    /// What signs for them; `nil` where nothing can be decided.
    var key: AccountKey? { opened() }
  }

  /// By what somebody is known.
  enum Means: Sendable {
    /// A browser's cookie; forms bring along what its pages were given.
    case session(SecretToken, formSecret: String)
    /// A program's token, and what it may do.
    case program(Set<TokenScope>)
  }

  /// Who signed in; `nil` for anybody.
  var member: Member?
  /// The language that was chosen; `nil` if none was.
  var language: PageLanguage?
  /// The address that the request came from.
  var address = ""

  /// What they do here.
  var roles: Set<Role> { member?.account.roles ?? [] }
  /// Who they are.
  var person: PersonID? { member?.account.id }
  /// What a form of theirs brings along.
  var formSecret: String? {
    guard case .session(_, let secret) = member?.means else { return nil }
    return secret
  }
}
