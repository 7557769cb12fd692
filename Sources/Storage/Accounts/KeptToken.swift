import Accounts
import Foundation
import PolicyPacks

/// A token as it is kept, under its digest.
struct KeptToken {
  var account: PersonID
  var name: String
  var scopes: Set<TokenScope>
  var created: Date
  var expires: Date
  var lastUsed: Date?
  var sealedKey: [UInt8]?
}

extension Date {
  /// The first moment of the day, in UTC.
  var beginningOfDay: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
  }
}
