import Accounts
import Approvals
import Desks
import HTTPTypes
import Storage

extension SiteContext {
  /// Whoever signed in, with the key of their account, which signs what they decide about others.
  ///
  /// - Throws: `Problem` where nothing signs for them: such as by a token that is not made for deciding.
  func signer(in store: Store) throws -> Signer {
    let member = try member
    guard let key = member.key, let person = try store.roster.read()[member.account.id] else {
      throw Problem(
        .forbidden, .said("nothing signs for you here; sign in again with your password"))
    }
    return Signer(person: person) { bytes, namespace throws(DeskError) in
      do { return try key.sign(bytes, namespace: namespace) } catch {
        throw DeskError(.signature, message: "no signature could be made; sign in again")
      }
    }
  }
}
