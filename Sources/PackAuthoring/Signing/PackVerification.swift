package import Diagnostics
package import Foundation
import Detection
import PolicyPacks
import SSHSignatures

/// Who signed a pack, its parents and its exceptions, and what of it counts.
package struct PackVerification: Sendable {
  /// A pack that stands in a folder, and who signed it.
  package struct Pack: Sendable, Encodable {
    package var pack: String?
    package var version: String?
    /// The people whose key signed it; `nil` if the signature does not count.
    package var signer: String?
    package var fingerprint: String?
    package var keyValidFrom: Date?
    package var keyValidUntil: Date?
    /// The last day, in UTC.
    package var expires: String?
    /// Whether a signature is asked for, or there is one that could be looked at.
    package var isAsked: Bool
  }

  /// An exception, and whether it counts where signatures are asked for.
  package struct Exception: Sendable, Encodable {
    package var id: String
    package var approvedBy: String
    package var from: String
    package var until: String
    /// The key that signed it.
    package var fingerprint: String?
    /// Why it does not count, whatever the day.
    package var problem: String?
  }

  /// Where the trust policy stands that was gone by.
  package var trustPolicy: String?
  /// The pack, then its parents that are not built in.
  package var packs: [Pack] = []
  /// The exceptions, of parents too.
  package var exceptions: [Exception] = []
  /// All that is wrong.
  package var problems: [Diagnostic] = []

  init(trustPolicy: String?) { self.trustPolicy = trustPolicy }

  /// Whether all that has to be signed is, and what is signed holds.
  package var isGood: Bool { problems.isEmpty }
}

extension PackVerification.Pack {
  init(_ files: PackFiles, _ seal: PackSeal?, isAsked: Bool = true) {
    self.isAsked = isAsked
    let header = PackDocument.read(files).header
    pack = header?.id.description
    version = header?.version.description
    signer = seal?.signer.principals.description
    fingerprint = seal?.signer.key.fingerprint
    keyValidFrom = seal?.signer.validity.from
    keyValidUntil = seal?.signer.validity.until
    expires = seal?.manifest.expires?.description
  }
}

extension PackVerification.Exception {
  init(_ exception: PolicyException, at moment: Date) {
    id = exception.id.description
    approvedBy = exception.approvedBy
    from = exception.from.description
    until = exception.until.description
    if case .signed(let key, _) = exception.standing { fingerprint = key }
    problem = exception.standing.problem(at: moment)
  }
}
