import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures

/// `dryrun pack sign`, which says with a key that a pack or an exception is as it should be.
struct PackSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a pack, or an exception that one approved, with an SSH key.",
    discussion: """
      A pack gets the files pack.manifest and pack.manifest.sig. An exception's file gets a signature \
      beside it, for this pack only; `ssh-keygen -Y sign -n dryrun.exception.PACK FILE` makes the same.
      """)

  @Argument(help: "The folder of a pack, or with --exception the file of an exception.")
  var path: String
  @Option(
    help: ArgumentHelp(
      "The SSH key: a private key's file, or a .pub file for an agent's.", valueName: "file"),
    completion: .file())
  var key: String
  @Flag(help: "Sign the file of exceptions that one approved.") var exception = false
  @Option(
    help: ArgumentHelp("The last day on which the pack counts, in UTC.", valueName: "day"),
    transform: LastDay.read)
  var expires: CalendarDay?

  func validate() throws {
    guard !exception || expires == nil else {
      throw ValidationError("an exception says itself until when it lasts; leave --expires out")
    }
  }

  func run() throws {
    try StandardOutput.shared.write(exception ? signedException() : signedPack())
  }

  private func signedPack() throws(CommandError) -> String {
    let manifest = try BundleFailure.translated { () throws(BundleError) in
      try PackSigner(at: .now).sign(folder, expires: expires, by: SSHKeyFile(key))
    }
    let end = manifest.expires.map { ", until \($0)" } ?? ""
    return "signed \(manifest.pack) \(manifest.version): "
      + "\(manifest.files.count.of("file"))\(end); see: dryrun pack verify \(folder)\n"
  }

  private func signedException() throws(CommandError) -> String {
    let signed = try BundleFailure.translated { () throws(BundleError) in
      try ExceptionSigner().sign(path, by: SSHKeyFile(key))
    }
    let lines = signed.exceptions.map { exception in
      "  \(exception.id): \(exception.rules.map(\.description).joined(separator: ", ")) → "
        + "\(exception.verdict.name), \(exception.from) to \(exception.until), "
        + "approved by \(exception.approvedBy)"
    }
    return "signed for the pack '\(signed.pack)', in \(signed.path):\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private var folder: String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
