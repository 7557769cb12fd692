import Accounts
import PolicyPacks

/// Who asks: somebody who signed in, or anybody.
struct Visitor: Sendable {
  /// Somebody who signed in, and how.
  struct Member: Sendable {
    /// Who.
    let account: Account
    /// What a form of theirs carries, so that no other site's form counts; `nil` for programs, which
    /// carry a token instead of a cookie.
    let formToken: String?
  }

  /// Who signed in; `nil` for anybody.
  var member: Member?
  /// The language that is asked for; `nil` if none is.
  var language: PageLanguage?
  /// The address that the request came from.
  var address = ""

  /// What they do here.
  var roles: Set<Role> { member?.account.roles ?? [] }
  /// Who they are.
  var person: PersonID? { member?.account.id }
}
