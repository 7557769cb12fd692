import ArgumentParser
import Diagnostics
import Detection
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack update`, which installs a newer version of a pack that others signed.
struct PackUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Install a pack from a bundle: a file, or a web address.",
    discussion: """
      Nothing is installed that is not signed by somebody whom the trust policy here names, that was \
      changed, has expired, or is older than what was here before. What was installed goes on working \
      without a network, until its last day.
      """)

  @Argument(help: "A file, or an address that starts with https:// or http://.") var source: String
  @OptionGroup var packs: PackFolderOptions
  @Flag(help: "Install it although another pack is the one in force here.") var new = false

  func run() throws {
    let (folder, present) = try packs.place()
    let trust = try PolicyLocation.trust()
    guard let state = VersionRecords.defaultFolder(ProcessInfo.processInfo.environment) else {
      throw CommandError(
        "there is no home folder to note installed versions in; name one in XDG_STATE_HOME")
    }
    let expected = new ? [] : Set(present.map { PackID($0) })
    let outcome = try BundleFailure.translated { () throws(BundleError) in
      let updater = PackUpdater(
        into: folder, trust: trust, records: VersionRecords(folder: state), at: .now)
      return try updater.install(BundleSource(source).read(), expected: expected)
    }
    try StandardOutput.shared.write(outcome.changes.map(line).joined())
  }

  private func line(_ change: PackUpdater.Outcome.Change) -> String {
    let end = change.expires.map { ", until \($0)" } ?? ""
    guard let old = change.old else { return "\(change.pack): \(change.new) is new\(end)\n" }
    return old == change.new
      ? "\(change.pack): \(change.new), as before\(end)\n"
      : "\(change.pack): \(old) → \(change.new)\(end)\n"
  }
}
