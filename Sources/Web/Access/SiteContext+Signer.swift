import Accounts
import Approvals
import Desks
import Detection
import HTTPTypes
import PolicyPacks
import SSHSignatures
import Storage

extension SiteContext {
  /// Whoever signed in, as somebody who signs what they decide with their account's key.
  ///
  /// - Throws: `Problem` where no key is at hand, or the roster does not know the person.
  func signer(in store: Store) throws -> Signer {
    let member = try member
    guard let key = member.key else {
      throw Problem(.forbidden, .said("this token may not sign; make one that may on the page /me"))
    }
    guard let person = try store.roster.read()[member.account.id] else {
      throw Problem(.forbidden, .said("the roster does not have you; whoever keeps it can add you"))
    }
    return Signer(person: person) { bytes, namespace throws(DeskError) in
      do throws(SSHSignatureError) {
        return try key.sign(bytes, namespace: namespace)
      } catch { throw DeskError(.signature, message: error.message) }
    }
  }
}
