import Foundation
import PolicyPacks

/// A session as it is kept, under the digest of its token.
struct KeptSession {
  var account: PersonID
  var created: Date
  var seen: Date
  var sealedKey: [UInt8]

  /// It ends when nothing was heard of it for so long.
  static let idle: TimeInterval = 12 * 3600
  /// It ends then in any case.
  static let longest: TimeInterval = 14 * 86_400
  /// Later sightings than this are noted: not every page is worth a write.
  static let grain: TimeInterval = 300

  init(account: PersonID, created: Date, seen: Date? = nil, sealedKey: [UInt8]) {
    self.account = account
    self.created = created
    self.seen = seen ?? created
    self.sealedKey = sealedKey
  }

  /// When it ends if nothing more is heard of it.
  var expires: Date { min(seen + KeptSession.idle, created + KeptSession.longest) }
}
