import Detection
import Foundation
import SystemFiles

/// A vault in a file that only its owner may read, and that is no use after a while.
struct VaultFile: Codable {
  var format = 1
  var created: Date
  var expires: Date
  var vault: Vault

  /// How long a vault may be used.
  private static let lifetime: TimeInterval = 7 * 86_400

  init(_ vault: Vault, at moment: Date) {
    self.vault = vault
    created = moment
    expires = moment.addingTimeInterval(VaultFile.lifetime)
  }

  /// Reads a vault.
  ///
  /// - Throws: `CommandError` if there is none, or it has expired.
  init(readFrom path: String, at moment: Date) throws(CommandError) {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandError("the vault '\(path)' cannot be read: \(SystemReason.of(error))")
    }
    guard let file = try? decoder.decode(VaultFile.self, from: data), file.format == 1 else {
      throw CommandError(
        "'\(path)' is no vault; one is written by: dryrun check --fix --vault FILE")
    }
    guard moment < file.expires else {
      throw CommandError(
        "the vault '\(path)' expired on \(file.expires.formatted(.iso8601)); "
          + "make a new one from the draft, and delete this one")
    }
    self = file
  }

  /// Writes the vault to a new file with mode 0600.
  ///
  /// - Throws: `CommandError` if the file is there already, so that no vault is ever lost.
  func write(to path: String) throws(CommandError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      let isThere = errno == EEXIST
      let reason = SystemReason.of(errno)
      throw CommandError(
        isThere
          ? "the vault '\(path)' exists already; choose another name, or delete it"
          : "the vault '\(path)' cannot be written: \(reason)")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: encoder.encode(self))
    } catch {
      // Half a vault would be in the way of the next try.
      try? FileManager.default.removeItem(atPath: path)
      throw CommandError("the vault '\(path)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
