import Accounts
import Approvals
import Desks
import HTTPTypes
import Storage

extension SiteContext {
  /// Whoever signed in, with the key that signs what they decide.
  ///
  /// - Throws: `Problem` if no key came with the session, or the roster does not have the person.
  func signer(in store: Store) throws -> Signer {
    let member = try member
    guard let key = member.key, let person = try store.roster.read()[member.account.id] else {
      throw Problem(.forbidden, .noKey)
    }
    return Signer(person: person) { bytes, namespace throws(DeskError) in
      do { return try key.sign(bytes, namespace: namespace) } catch {
        throw DeskError(.signature, message: "the key of the account did not sign this")
      }
    }
  }
}
