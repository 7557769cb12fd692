import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import SystemFiles

/// The option that says which SSH key somebody signs with.
struct SignerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The SSH key to sign with.",
      discussion: "Without it: ~/.ssh/id_ed25519, or else ~/.ssh/id_ecdsa.", valueName: "file"),
    completion: .file())
  var key: String?

  /// Whoever the roster says holds the key.
  func signer(in roster: Roster) throws(CommandError) -> Signer {
    let path = try path()
    let publicKey = try SignerOptions.publicKey(of: path)
    guard let person = roster.person(holding: publicKey) else {
      throw CommandError(
        roster.people.isEmpty
          ? "there is no roster yet, so nobody knows whose key this is; see: dryrun roster import"
          : "the roster has nobody with the key '\(path)'; whoever keeps it can add the key")
    }
    return Signer(person: person, keyPath: path)
  }

  /// The key's file.
  func path() throws(CommandError) -> String {
    if let key { return key }
    return try SignerOptions.usualKey()
  }

  private static func usualKey() throws(CommandError) -> String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let usual = ["id_ed25519", "id_ecdsa"].map { "\(home)/.ssh/\($0)" }
    guard let key = usual.first(where: { FileManager.default.fileExists(atPath: $0 + ".pub") })
    else {
      throw CommandError(
        "there is no SSH key at \(usual[0]); name one with --key, or make one: "
          + "ssh-keygen -t ed25519")
    }
    return key
  }

  private static func publicKey(of path: String) throws(CommandError) -> SSHPublicKey {
    let file = path.hasSuffix(".pub") ? path : path + ".pub"
    let line: String
    do {
      line = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    } catch {
      throw CommandError("the public key '\(file)' cannot be read: \(SystemReason.of(error))")
    }
    do {
      return try SSHPublicKey(line)
    } catch {
      throw CommandError("'\(file)' holds no key that can be used here: \(error.message)")
    }
  }
}

extension Signer {
  /// A person with an SSH key in a file, or in an agent; the key may ask for a passphrase on the terminal.
  init(person: Person, keyPath: String) {
    self.init(person: person) { bytes, namespace throws(DeskError) in
      do throws(SSHSignerError) {
        return try SSHSigner().sign(bytes, namespace: namespace, keyPath: keyPath)
      } catch { throw DeskError(.signature, message: error.message) }
    }
  }
}
