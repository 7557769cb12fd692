import Foundation
import GRDB

extension Connection {
  /// Makes sure that these data go with this key; the first time, notes which one they go with.
  ///
  /// With another key no grant would match its draft and every pseudonym would be somebody new, and
  /// nothing would look wrong.
  func checkKey(_ key: OrganisationKey) throws {
    switch try read({ try SettingQueries.value(of: "key", in: $0) }) {
    case key.fingerprint?: return
    case .some:
      throw StorageError(
        .keyUnusable,
        "this key is not the one that \(folder.database) was made with; "
          + "put the right key file in its place")
    case nil: try noteKey(key)
    }
  }

  private func noteKey(_ key: OrganisationKey) throws {
    if try read({ try LogQueries.head(in: $0) }) == .empty { try head.create() }
    try write { transaction in
      // Another process may have been faster; if with another key, the next opening says so.
      guard try SettingQueries.value(of: "key", in: transaction.database) == nil else { return }
      try SettingQueries.insert("key", key.fingerprint, in: transaction.database)
      try transaction.append(.storeCreated, of: "store", Created(key: key.fingerprint), at: Date())
    }
  }

  private struct Created: Encodable { var key: String }
}
