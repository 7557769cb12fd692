import Foundation

/// What a backup says of itself, in `manifest.json` beside the database.
struct BackupManifest: Codable, Hashable {
  var format = 1
  /// When it was made.
  var made: String
  /// The number of entries in the log.
  var entries: Int
  /// The hash of the last one.
  var head: String
  /// The key that it goes with: its fingerprint.
  var key: String
  /// What stands above, signed with that key.
  var signature = ""

  init(_ head: LogHead, _ key: OrganisationKey, at moment: Date) {
    made = moment.formatted(.iso8601)
    entries = head.count
    self.head = head.hash
    self.key = key.fingerprint
    signature = expectedSignature(key)
  }

  /// Whether it was signed with the key.
  func isSigned(with key: OrganisationKey) -> Bool {
    self.key == key.fingerprint && signature == expectedSignature(key)
  }

  private func expectedSignature(_ key: OrganisationKey) -> String {
    key.code(for: "backup-v1\n\(format)\n\(made)\n\(entries)\n\(head)\n\(self.key)")
  }
}
